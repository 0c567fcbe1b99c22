package app.trellis.assignments.ui;

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

/** Asks for how long everything rests; nobody is asked why. */
final class RestDialog extends Dialog {

    private final DatePicker day;
    private final RuleLine rule = new RuleLine();
    private final SerializableConsumer<LocalDate> rest;
    private final SerializableRunnable afterwards;

    /**
     * @param rest what to do with the last day
     * @param afterwards runs once everything rests and the dialog is closed
     */
    RestDialog(
            LocalDate today,
            SerializableConsumer<LocalDate> rest,
            SerializableRunnable afterwards) {
        this.rest = rest;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("assignments.rest-all"));
        day = DayFields.field(getTranslation("assignments.rest-all.day"), getLocale());
        day.setMin(today);
        Div choices = new Div();
        choices.addClassName("buttons");
        choices.add(choice("assignments.rest-all.three-days", today.plusDays(2)));
        choices.add(choice("assignments.rest-all.week", today.plusDays(6)));
        choices.add(choice("assignments.rest-all.two-weeks", today.plusDays(13)));
        Paragraph reader = new Paragraph(getTranslation("assignments.rest-all.reader"));
        reader.addClassNames("soft", "small");
        Div body =
                new Div(
                        new Paragraph(getTranslation("assignments.rest-all.means")),
                        choices,
                        day,
                        rule,
                        reader);
        body.addClassNames("stack", "client-dialog");
        add(body);
        Button back = new Button(getTranslation("assignments.notweek.back"), click -> close());
        back.addThemeName("tertiary");
        Button yes =
                new Button(
                        getTranslation("assignments.rest-all.until-then"),
                        click -> {
                            LocalDate chosen = day.getValue();
                            if (chosen == null) {
                                rule.say(new Refused("assignments.rest-all.day-missing"));
                            } else {
                                rest(chosen);
                            }
                        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(back, yes);
    }

    private Button choice(String key, LocalDate lastDay) {
        return new Button(getTranslation(key), click -> rest(lastDay));
    }

    private void rest(LocalDate lastDay) {
        try {
            rest.accept(lastDay);
        } catch (Refused refused) {
            rule.say(refused);
            return;
        }
        close();
        afterwards.run();
    }
}
