package app.trellis.assignments.ui;

import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** For whom it is not: one tick each, before anything else. */
final class NotForPart extends Composite<Div> {

    private static final int REASON = 1_000;

    private final List<Checkbox> ticks = new ArrayList<>();
    private final TextArea reason = new TextArea();
    private final RuleLine rule = new RuleLine();

    NotForPart(Offer offer, String clientName) {
        this(offer, clientName, null);
    }

    /**
     * @param page the name of the page that the lines belong to, where there are several
     */
    NotForPart(Offer offer, String clientName, @Nullable String page) {
        List<String> lines = offer.notFor();
        Div list = new Div();
        list.addClassName("stack");
        list.getElement().setAttribute("role", "group");
        String title =
                page == null
                        ? getTranslation("assignments.not-for")
                        : getTranslation("assignments.not-for.of", page);
        list.getElement().setAttribute("aria-label", title);
        for (String line : lines) {
            Checkbox tick = new Checkbox(line);
            ticks.add(tick);
            list.add(tick);
        }
        reason.setLabel(getTranslation("assignments.override"));
        reason.setHelperText(getTranslation("assignments.override.help"));
        reason.setMaxLength(REASON);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        getContent().setVisible(!lines.isEmpty());
        getContent()
                .add(
                        Card.titled(
                                title,
                                new Paragraph(
                                        getTranslation("assignments.not-for.ask", clientName)),
                                list,
                                longer(offer.mind()),
                                reason,
                                rule));
    }

    /** Closed until somebody wants to read it: the lines above stay what is ticked. */
    private Details longer(Offer.Mind mind) {
        Div all = new Div();
        all.addClassName("stack");
        if (!mind.withCare().isEmpty()) {
            UnorderedList care = new UnorderedList();
            mind.withCare().forEach(line -> care.add(new ListItem(line)));
            all.add(new H3(getTranslation("library.with-care")), care);
        }
        if (!mind.stopsWhen().isBlank()) {
            all.add(new H3(getTranslation("library.stops-when")), new Paragraph(mind.stopsWhen()));
        }
        Details longer = new Details(getTranslation("assignments.not-for.longer"), all);
        longer.setVisible(!mind.isEmpty());
        return longer;
    }

    Set<Integer> ticked() {
        return IntStream.range(0, ticks.size())
                .filter(place -> ticks.get(place).getValue())
                .boxed()
                .collect(Collectors.toSet());
    }

    String reason() {
        return reason.getValue();
    }

    RuleLine rule() {
        return rule;
    }
}
