package app.trellis.notes.ui;

import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for one day; stays open, with the day in it, when it is refused. */
final class DayDialog extends Dialog {

    /**
     * @param about what comes of it
     * @param label of the field
     * @param day what it starts with; null for none
     * @param given takes the day; null where none was given
     */
    DayDialog(
            String title,
            String about,
            String label,
            @Nullable LocalDate day,
            String saveWords,
            SerializableConsumer<@Nullable LocalDate> given) {
        setHeaderTitle(title);
        Paragraph sentence = new Paragraph(about);
        sentence.addClassNames("soft", "small");
        DatePicker field = DayFields.field(label, getLocale());
        field.setValue(day);
        field.setClearButtonVisible(true);
        Div form = new Div(sentence, field);
        form.addClassName("form");
        add(form);
        Button close = new Button(getTranslation("notes.session.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Button save = new Button(saveWords);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                given.accept(field.getValue());
                close();
            } catch (Refused refused) {
                field.setErrorMessage(Notices.sentence(this, refused));
                field.setInvalid(true);
            } finally {
                save.setEnabled(true);
            }
        });
        getFooter().add(close, save);
    }
}
