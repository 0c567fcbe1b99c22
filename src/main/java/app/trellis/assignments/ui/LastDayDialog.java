package app.trellis.assignments.ui;

import app.trellis.assignments.AssignmentSummary;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks for the last day of an assignment; empty means that it goes on. */
final class LastDayDialog extends Dialog {

    /**
     * @param then may refuse; then the dialog stays open
     * @param closed runs when it is closed without a change, so that the plan is read anew
     */
    LastDayDialog(
            AssignmentSummary one,
            LocalDate today,
            SerializableConsumer<@Nullable LocalDate> then,
            SerializableRunnable closed) {
        setHeaderTitle(getTranslation("assignments.last-day.title", one.title()));
        DatePicker day = DayFields.field(getTranslation("assignments.ends"), getLocale());
        day.setValue(one.endsOn());
        day.setMin(today);
        day.setClearButtonVisible(true);
        RuleLine rule = new RuleLine();
        Button save = new Button(getTranslation("assignments.last-day.set"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            try {
                then.accept(day.getValue());
                close();
            } catch (Refused refused) {
                rule.say(refused);
            } finally {
                save.setEnabled(true);
            }
        });
        Div form = new Div(new Paragraph(getTranslation("assignments.last-day.about")), day, rule);
        form.addClassName("form");
        add(form);
        Button leave =
                new Button(
                        getTranslation("assignments.program.not-now"),
                        click -> {
                            close();
                            closed.run();
                        });
        getFooter().add(leave, save);
    }
}
