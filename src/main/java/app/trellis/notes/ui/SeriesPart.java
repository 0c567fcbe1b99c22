package app.trellis.notes.ui;

import app.trellis.care.RecordingSessions;
import app.trellis.shared.Refused;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether a planned session repeats, how often and how many times. */
final class SeriesPart extends Composite<Div> {

    private static final int ONCE = 0;
    private static final int FIRST_CHOICE = 8;

    private final Select<Integer> weeks = new Select<>();
    private final IntegerField times = new IntegerField();

    /** A series in weeks and sessions. */
    record Series(int everyWeeks, int times) {}

    SeriesPart() {
        weeks.setLabel(getTranslation("notes.series"));
        weeks.setItems(IntStream.rangeClosed(ONCE, RecordingSessions.MOST_WEEKS).boxed().toList());
        weeks.setItemLabelGenerator(number -> getTranslation("notes.series.every", number));
        weeks.setValue(ONCE);
        times.setLabel(getTranslation("notes.series.times"));
        times.setMin(2);
        times.setMax(RecordingSessions.MOST_IN_SERIES);
        times.setStepButtonsVisible(true);
        times.setValue(FIRST_CHOICE);
        times.setHelperText(getTranslation("notes.series.most", RecordingSessions.MOST_IN_SERIES));
        times.setVisible(false);
        weeks.addValueChangeListener(change -> times.setVisible(change.getValue() != ONCE));
        getContent().addClassName("form");
        getContent().add(weeks, times);
    }

    /**
     * How it repeats; empty for one session.
     *
     * @throws Refused when the number of sessions is missing or out of its range
     */
    Optional<Series> read() {
        Integer every = weeks.getValue();
        Integer number = times.getValue();
        if (every == null || every == ONCE) {
            return Optional.empty();
        }
        if (number == null || number < 2 || number > RecordingSessions.MOST_IN_SERIES) {
            throw new Refused("notes.series-times", RecordingSessions.MOST_IN_SERIES);
        }
        return Optional.of(new Series(every, number));
    }
}
