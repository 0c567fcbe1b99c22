package app.trellis.supervision.ui;

import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDateTime;

/** Asks for the new day and hour of a meeting. */
final class MoveDialog extends Dialog {

    /**
     * @param then takes them; may refuse
     */
    MoveDialog(LocalDateTime now, SerializableConsumer<LocalDateTime> then) {
        setHeaderTitle(getTranslation("supervision.meeting.move.title"));
        DateTimePicker when = new DateTimePicker(getTranslation("supervision.meeting.when"));
        DayFields.dress(when, getLocale());
        when.setDateAriaLabel(getTranslation("supervision.meeting.day"));
        when.setTimeAriaLabel(getTranslation("supervision.meeting.hour"));
        when.setValue(now);
        Button move = new Button(getTranslation("supervision.meeting.move"));
        move.addThemeVariants(ButtonVariant.PRIMARY);
        move.addClickListener(click -> {
            when.setInvalid(when.isEmpty());
            when.setErrorMessage(getTranslation("supervision.meeting.when-missing"));
            if (!when.isEmpty()) {
                try {
                    then.accept(when.getValue());
                    close();
                } catch (Refused refused) {
                    when.setErrorMessage(Notices.sentence(this, refused));
                    when.setInvalid(true);
                }
            }
        });
        Button stay = new Button(getTranslation("supervision.meeting.keep"), click -> close());
        stay.addThemeVariants(ButtonVariant.TERTIARY);
        add(when);
        getFooter().add(stay, move);
    }
}
