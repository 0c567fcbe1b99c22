package app.trellis.care.ui;

import app.trellis.care.QuietHours;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.time.Duration;
import java.time.LocalTime;

/** From when until when it is night. */
final class QuietHoursCard extends Composite<Card> {

    private final TimePicker from = time("care.quiet-hours.from");
    private final TimePicker until = time("care.quiet-hours.until");
    private final SerializableBiConsumer<LocalTime, LocalTime> change;
    private final RuleLine rule = new RuleLine();

    QuietHoursCard(QuietHours hours, SerializableBiConsumer<LocalTime, LocalTime> change) {
        this.change = change;
        from.setValue(hours.from());
        until.setValue(hours.until());
        Button save = new Button(getTranslation("care.quiet-hours.save"), click -> save());
        Div row = new Div(from, until);
        row.addClassName("row");
        Div form = new Div(row, rule, save);
        form.addClassName("form");
        getContent()
                .withTitle(getTranslation("care.quiet-hours"))
                .add(new Paragraph(getTranslation("care.quiet-hours.about")), form);
    }

    private TimePicker time(String key) {
        TimePicker picker = new TimePicker(getTranslation(key));
        picker.setStep(Duration.ofMinutes(30));
        picker.setLocale(getLocale());
        return picker;
    }

    private void save() {
        LocalTime first = from.getValue();
        LocalTime last = until.getValue();
        if (first == null || last == null) {
            rule.say(new Refused("care.quiet-hours-missing"));
            return;
        }
        try {
            change.accept(first, last);
            rule.clear();
            Notices.done(this, getTranslation("care.quiet-hours.saved"));
        } catch (Refused refused) {
            rule.say(refused);
        }
    }
}
