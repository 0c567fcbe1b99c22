package app.trellis.assignments.ui;

import app.trellis.assignments.Readiness;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.stream.IntStream;

/** The rule of readiness, and how far it is met, in plain words. */
final class RuleCard extends Composite<Div> {

    /**
     * @param mine whether the client reads it
     * @param floor takes the client's own number
     */
    RuleCard(Readiness now, boolean mine, SerializableConsumer<Integer> floor) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("told-list");
        lines.add(
                line(
                        mine ? "assignments.rule.marks.mine" : "assignments.rule.marks",
                        now.floor(),
                        now.held(),
                        now.looked()),
                line(
                        now.newestHeld() && now.newestIsFresh()
                                ? "assignments.rule.newest.yes"
                                : "assignments.rule.newest.no"),
                line(now.nothingRests() ? "assignments.rule.rests.no" : rests(now, mine)),
                line(mine ? "assignments.rule.both.mine" : "assignments.rule.both"));
        Card card =
                Card.titled(
                        getTranslation("assignments.rule.title"),
                        new Paragraph(getTranslation("assignments.rule.no-test")),
                        lines);
        if (mine) {
            card.add(field(now.floor(), floor));
        }
        getContent().add(card);
    }

    /** A client reads the same sentence whatever it is that rests. */
    private static String rests(Readiness now, boolean mine) {
        if (mine) {
            return "assignments.rule.rests.mine";
        }
        return now.rests() ? "assignments.rule.rests.yes" : "assignments.rule.rests.answer";
    }

    private Select<Integer> field(int value, SerializableConsumer<Integer> floor) {
        Select<Integer> field = new Select<>();
        field.setLabel(getTranslation("assignments.rule.floor"));
        field.setHelperText(getTranslation("assignments.rule.floor.help"));
        field.setItems(
                IntStream.rangeClosed(Readiness.LEAST_FLOOR, Readiness.MOST_FLOOR)
                        .boxed()
                        .toList());
        field.setValue(value);
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                floor.accept(change.getValue());
            }
        });
        return field;
    }

    private ListItem line(String key, Object... parameters) {
        return new ListItem(getTranslation(key, parameters));
    }
}
