package app.trellis.responses.ui;

import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proposes, beside a reply to a page that is new, to say that it was read and when it will be
 * talked about. It is ticked by a person; a reply alone says neither.
 */
final class AlsoRead extends Composite<Div> {

    private final Checkbox also = new Checkbox(getTranslation("responses.thread.also-read"));
    private final DatePicker day;

    /**
     * @param proposed the day of the next session, where one is planned; else null
     */
    AlsoRead(LocalDate today, @Nullable LocalDate proposed) {
        day = DayFields.field(getTranslation("responses.talk.day"), getLocale());
        day.setMin(today);
        day.setValue(proposed);
        day.setVisible(false);
        also.addValueChangeListener(change -> day.setVisible(also.getValue()));
        getContent().addClassNames("also-read", "row");
        getContent().add(also, day);
    }

    /**
     * The day, where it was ticked.
     *
     * @throws Refused when it was ticked and no day is given
     */
    Optional<LocalDate> day() {
        if (!also.getValue()) {
            return Optional.empty();
        }
        LocalDate wanted = day.getValue();
        if (wanted == null) {
            throw new Refused("responses.talk.missing");
        }
        return Optional.of(wanted);
    }
}
