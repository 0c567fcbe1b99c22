package app.trellis.responses.ui;

import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks when a page will be talked about; the client reads the day, so it is never made up. */
final class TalkOnDialog extends Dialog {

    /**
     * @param proposed the day of the next session, where one is planned; else null
     * @param chosen takes the day; may refuse it
     */
    TalkOnDialog(
            LocalDate today, @Nullable LocalDate proposed, SerializableConsumer<LocalDate> chosen) {
        setHeaderTitle(getTranslation("responses.talk.title"));
        DatePicker day = DayFields.field(getTranslation("responses.talk.day"), getLocale());
        day.setMin(today);
        day.setValue(proposed);
        day.focus();
        Button yes = new Button(getTranslation("responses.read"));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            try {
                LocalDate wanted = day.getValue();
                if (wanted == null) {
                    throw new Refused("responses.talk.missing");
                }
                chosen.accept(wanted);
                close();
            } catch (Refused refused) {
                day.setErrorMessage(Notices.sentence(this, refused));
                day.setInvalid(true);
            } finally {
                yes.setEnabled(true);
            }
        });
        Button no = new Button(getTranslation("responses.not-now"), click -> close());
        no.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Paragraph(getTranslation("responses.talk.about")), day);
        getFooter().add(no, yes);
    }
}
