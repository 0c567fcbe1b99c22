package app.trellis.assignments.ui;

import app.trellis.assignments.Threshold;
import app.trellis.library.CallsFrom;
import app.trellis.library.Field;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** From which answers of an exercise on somebody is asked to look; nothing where nothing is set. */
final class ThresholdPart extends Composite<Div> {

    private final List<Row> rows = new ArrayList<>();
    private final RuleLine rule = new RuleLine();

    /**
     * @param fields the questions of the exercise; none for anything else
     */
    ThresholdPart(List<Field> fields) {
        List<Field> watchable = fields.stream().filter(Threshold::fits).toList();
        getContent().setVisible(!watchable.isEmpty());
        boolean proposed = watchable.stream().anyMatch(field -> field.calls() != null);
        Paragraph about =
                new Paragraph(
                        getTranslation(
                                proposed
                                        ? "assignments.threshold.about-proposed"
                                        : "assignments.threshold.about"));
        about.addClassNames("soft", "small");
        Div form = new Div(about);
        form.addClassName("form");
        watchable.forEach(field -> form.add(row(field)));
        form.add(rule);
        getContent().add(Card.titled(getTranslation("assignments.threshold"), form));
    }

    private record Row(Field field, Select<Threshold.Way> way, IntegerField mark)
            implements Serializable {

        Stream<Threshold> set() {
            Threshold.Way chosen = way.getValue();
            if (chosen == null) {
                return Stream.empty();
            }
            int value = Objects.requireNonNullElse(mark.getValue(), -1);
            return Stream.of(new Threshold(field.id(), chosen, chosen.hasMark() ? value : 0));
        }
    }

    private Div row(Field field) {
        Select<Threshold.Way> way = new Select<>();
        way.setLabel(field.label());
        way.setItems(
                field.isNumeric()
                        ? List.of(Threshold.Way.AT_LEAST, Threshold.Way.AT_MOST)
                        : List.of(Threshold.Way.YES, Threshold.Way.NO));
        way.setItemLabelGenerator(one ->
                one == null
                        ? getTranslation("assignments.threshold.never")
                        : getTranslation("assignments.threshold." + nameOf(one)));
        way.setEmptySelectionAllowed(true);
        way.setEmptySelectionCaption(getTranslation("assignments.threshold.never"));
        IntegerField mark = new IntegerField(getTranslation("assignments.threshold.mark"));
        Integer min = field.min();
        Integer max = field.max();
        if (min != null && max != null) {
            mark.setMin(min);
            mark.setMax(max);
        }
        mark.setStepButtonsVisible(true);
        mark.setVisible(false);
        way.addValueChangeListener(change -> {
            Threshold.Way chosen = change.getValue();
            mark.setVisible(chosen != null && chosen.hasMark());
        });
        propose(field, way, mark);
        rows.add(new Row(field, way, mark));
        Div row = new Div(way, mark);
        row.addClassName("row");
        return row;
    }

    /** What the writer of the exercise proposes; whoever assigns it decides. */
    private static void propose(Field field, Select<Threshold.Way> way, IntegerField mark) {
        CallsFrom calls = field.calls();
        if (calls != null) {
            way.setValue(Threshold.Way.valueOf(calls.way().name()));
            if (calls.way().hasMark()) {
                mark.setValue(calls.mark());
            }
        }
    }

    private static String nameOf(Threshold.Way way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Threshold> set() {
        return rows.stream().flatMap(Row::set).toList();
    }

    RuleLine rule() {
        return rule;
    }
}
