package app.trellis.notes.ui;

import app.trellis.care.Brief;
import app.trellis.care.BriefPart;
import app.trellis.notes.NoteSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Takes lines of the brief into a note: those that are ticked, and nothing by itself. */
final class BringIn extends Dialog {

    private final List<Offer> offers = new ArrayList<>();

    /** A line of the brief and whether it is wanted. */
    private record Offer(Checkbox tick, String text) {}

    /**
     * @param sections where it can go, the first of them at first
     * @param chosen takes the section and the ticked lines, one below the other
     */
    BringIn(
            Brief brief,
            List<NoteSection> sections,
            SerializableFunction<NoteSection, String> names,
            SerializableBiConsumer<NoteSection, String> chosen) {
        setHeaderTitle(getTranslation("notes.bring-in"));
        addClassName("bring-in");
        Select<NoteSection> into = new Select<>();
        into.setLabel(getTranslation("notes.bring-in.into"));
        into.setItems(sections);
        into.setItemLabelGenerator(names::apply);
        into.setValue(sections.getFirst());
        into.setVisible(sections.size() > 1);
        Button put = new Button(getTranslation("notes.bring-in.put"));
        put.addThemeVariants(ButtonVariant.PRIMARY);
        put.setDisableOnClick(true);
        put.addClickListener(click -> {
            String wanted = wanted();
            if (!wanted.isEmpty()) {
                chosen.accept(into.getValue(), wanted);
            }
            close();
        });
        getFooter().add(new Button(getTranslation("notes.session.close"), click -> close()), put);

        Paragraph about = new Paragraph(getTranslation("notes.bring-in.about"));
        about.addClassNames("soft", "small");
        Div parts = new Div(about, into);
        parts.addClassName("stack");
        brief.parts().stream()
                .filter(part -> !part.lines().isEmpty())
                .forEach(part -> parts.add(part(part)));
        if (offers.isEmpty()) {
            parts.removeAll();
            parts.add(new Paragraph(getTranslation("notes.bring-in.nothing")));
            put.setVisible(false);
        }
        add(parts);
    }

    private Div part(BriefPart part) {
        Div lines = new Div(new H3(part.title()));
        lines.addClassName("bring-in-part");
        lines.getElement().setAttribute("role", "group");
        lines.getElement().setAttribute("aria-label", part.title());
        for (BriefPart.Line line : part.lines()) {
            String text = BriefLines.plain(line);
            Checkbox tick = new Checkbox(text);
            offers.add(new Offer(tick, "– " + text));
            lines.add(tick);
        }
        return lines;
    }

    private String wanted() {
        return offers.stream()
                .filter(offer -> offer.tick().getValue())
                .map(Offer::text)
                .collect(Collectors.joining("\n"));
    }
}
