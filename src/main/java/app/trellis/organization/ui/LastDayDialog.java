package app.trellis.organization.ui;

import app.trellis.shared.ui.DayFields;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;

/** Asks for the last day of a line of supervision and says what ends with it. */
final class LastDayDialog extends Dialog {

    LastDayDialog(LocalDate suggested, SerializableConsumer<LocalDate> then) {
        setHeaderTitle(getTranslation("organization.supervision.end.title"));
        DatePicker day =
                DayFields.field(getTranslation("organization.supervision.last-day"), getLocale());
        day.setValue(suggested);
        Button end = new Button(getTranslation("organization.supervision.end.button"));
        end.addThemeVariants(ButtonVariant.PRIMARY);
        end.setDisableOnClick(true);
        end.addClickListener(click -> {
            LocalDate chosen = day.getValue();
            if (chosen == null) {
                day.setErrorMessage(getTranslation("organization.choose"));
                day.setInvalid(true);
                end.setEnabled(true);
            } else {
                then.accept(chosen);
                close();
            }
        });
        Div form =
                new Div(new Paragraph(getTranslation("organization.supervision.end.means")), day);
        form.addClassName("form");
        add(form);
        Button back = new Button(getTranslation("organization.cancel"), click -> close());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(back, end);
    }
}
