package app.trellis.reminders.ui;

import app.trellis.assignments.AssignmentId;
import app.trellis.reminders.ReminderSettings;
import app.trellis.reminders.ReminderWish;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** At which hour, also for each page, by mail or not, and whether there is one late reminder. */
final class ReminderForm extends Composite<Card> {

    private final TimePicker usual = time();
    private final Checkbox mail = new Checkbox();
    private final Checkbox nudge = new Checkbox();
    private final Checkbox link = new Checkbox();
    private final Map<AssignmentId, TimePicker> hours = new LinkedHashMap<>();
    private final RuleLine rule = new RuleLine();
    private final SayYes sayYes;

    /** What the form is for. */
    @FunctionalInterface
    interface SayYes extends Serializable {

        void say(ReminderWish wish, Map<AssignmentId, LocalTime> hours);
    }

    ReminderForm(ReminderSettings settings, SayYes sayYes) {
        this.sayYes = sayYes;
        usual.setLabel(getTranslation("reminders.usual"));
        usual.setValue(settings.usualAt());
        mail.setLabel(getTranslation("reminders.by-mail"));
        mail.setValue(
                settings.ways().mail() && (settings.ways().byMail() || !settings.ways().devices()));
        mail.setVisible(settings.ways().mail() && settings.ways().devices());
        nudge.setLabel(getTranslation("reminders.nudge"));
        nudge.setValue(settings.lateNudge());
        link.setLabel(getTranslation("reminders.link"));
        link.setHelperText(getTranslation("reminders.link.means"));
        link.setValue(settings.checkInLink());
        link.setVisible(settings.ways().mail());
        Div form = new Div(usual);
        form.addClassName("form");
        settings.cues().forEach(cue -> form.add(hourOf(cue)));
        Paragraph quiet =
                new Paragraph(
                        getTranslation(
                                "reminders.quiet",
                                Days.hour(settings.quiet().from(), getLocale()),
                                Days.hour(settings.quiet().until(), getLocale())));
        quiet.addClassName("soft");
        Button say =
                new Button(
                        getTranslation(settings.on() ? "reminders.save" : "reminders.say-yes"),
                        click -> say());
        say.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(mail, nudge, link, quiet, rule, say);
        getContent().withTitle(getTranslation("reminders.when")).add(form);
    }

    private TimePicker hourOf(ReminderSettings.Cue cue) {
        TimePicker hour = time();
        hour.setLabel(cue.title());
        String plan = cue.plan();
        hour.setHelperText(plan == null ? getTranslation("reminders.own-hour") : plan);
        hour.setPlaceholder(getTranslation("reminders.as-usual"));
        hour.setClearButtonVisible(true);
        LocalTime at = cue.at();
        if (at != null) {
            hour.setValue(at);
        }
        hours.put(cue.assignment(), hour);
        return hour;
    }

    private TimePicker time() {
        TimePicker picker = new TimePicker();
        picker.setStep(Duration.ofMinutes(30));
        picker.setLocale(Days.style(getLocale()));
        return picker;
    }

    private void say() {
        LocalTime at = usual.getValue();
        if (at == null) {
            rule.say(new Refused("reminders.hour-missing"));
            return;
        }
        Map<AssignmentId, LocalTime> own = new LinkedHashMap<>();
        hours.forEach((assignment, hour) -> {
            if (hour.getValue() != null) {
                own.put(assignment, hour.getValue());
            }
        });
        try {
            sayYes.say(
                    new ReminderWish(at, mail.getValue(), nudge.getValue(), link.getValue()), own);
        } catch (Refused refused) {
            rule.say(refused);
        }
    }
}
