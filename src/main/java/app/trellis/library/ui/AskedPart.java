package app.trellis.library.ui;

import app.trellis.library.OwnQuestion;
import app.trellis.library.OwnQuestion.Asked;
import app.trellis.library.OwnQuestion.How;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.List;

/** When a question is asked: always, or when all of some things hold of the answers before it. */
final class AskedPart extends Composite<Div> {

    private static final List<How> WAYS = List.of(How.ONE_OF, How.FILLED, How.PAST);

    /** More would not be understood by whoever reads it. */
    private static final int MOST = 4;

    private final List<OwnQuestion> earlier;
    private final SerializableRunnable changed;
    private final AskedLine first;
    private final Div besides = new Div();
    private final List<AskedLine> also = new ArrayList<>();
    private final Button another;

    /**
     * @param earlier the questions before this one
     */
    AskedPart(OwnQuestion asking, List<OwnQuestion> earlier, SerializableRunnable changed) {
        this.earlier = earlier.stream().filter(one -> !one.kind().isRead()).toList();
        this.changed = changed;
        Asked asked = asking.asked();
        first =
                new AskedLine(
                        getTranslation("library.own.asked"),
                        hows(asked.how() == How.AS_COPIED),
                        asked,
                        this.earlier,
                        changed);
        first.whenChosen(this::follow);
        besides.addClassName("stack");
        another =
                new Button(
                        getTranslation("library.own.asked.another"),
                        Icon.of(LucideIcon.PLUS),
                        click -> {
                            add(new Asked(How.ONE_OF, "", List.of())).focus();
                            changed.run();
                        });
        another.addThemeVariants(ButtonVariant.TERTIARY);
        asked.also().forEach(this::add);
        follow(asked.how());
        getContent().addClassName("stack");
        getContent().add(first, besides, new Div(another));
        setVisible(!this.earlier.isEmpty() || asked.how() != How.ALWAYS);
    }

    private static List<How> hows(boolean copied) {
        List<How> hows = new ArrayList<>(List.of(How.ALWAYS));
        hows.addAll(WAYS);
        if (copied) {
            hows.add(How.AS_COPIED);
        }
        return hows;
    }

    private AskedLine add(Asked one) {
        AskedLine line =
                new AskedLine(getTranslation("library.own.asked.and"), WAYS, one, earlier, changed);
        Button away = new Button(getTranslation("library.own.asked.remove"));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        Div row = new Div(line, away);
        row.addClassNames("stack", "ours-column");
        away.addClickListener(click -> {
            also.remove(line);
            besides.remove(row);
            offer();
            changed.run();
        });
        also.add(line);
        besides.add(row);
        offer();
        return line;
    }

    private void follow(How chosen) {
        besides.setVisible(WAYS.contains(chosen));
        offer();
    }

    private void offer() {
        another.setVisible(besides.isVisible() && also.size() + 1 < MOST);
    }

    Asked value() {
        Asked only = first.value();
        if (!WAYS.contains(only.how())) {
            return only;
        }
        List<Asked> all = new ArrayList<>(List.of(only));
        also.forEach(line -> all.add(line.value()));
        return Asked.all(all);
    }
}
