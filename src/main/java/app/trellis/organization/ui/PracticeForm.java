package app.trellis.organization.ui;

import app.trellis.organization.PracticeDetails;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/** Name, time zone, and the hours in which somebody reads. */
final class PracticeForm extends Composite<Div> {

    private static final Duration STEP = Duration.ofMinutes(30);

    private final PracticeSettings settings;
    private final ComboBox<ZoneId> zone;
    private final TimePicker until = new TimePicker(getTranslation("organization.read-until"));
    private final Button save = new Button(getTranslation("identity.save"));
    private final Binder<Data> binder = new Binder<>(Data.class);

    /** What is typed here; public, because the binder makes it. */
    public record Data(String name, ZoneId zone, LocalTime from, LocalTime until) {}

    PracticeForm(PracticeDetails practice, PracticeSettings settings) {
        this.settings = settings;
        TextField name = new TextField(getTranslation("organization.practice-name"));
        zone = Zones.field(getTranslation("organization.zone"));
        zone.setHelperText(getTranslation("organization.zone.about"));
        TimePicker from = new TimePicker(getTranslation("organization.read-from"));
        from.setHelperText(getTranslation("organization.read.about"));
        from.setStep(STEP);
        Locale hours = Days.style(getLocale());
        from.setLocale(hours);
        until.setStep(STEP);
        until.setLocale(hours);
        String missing = getTranslation("shared.text-empty");
        String unchosen = getTranslation("organization.choose");
        binder.forField(name).asRequired(missing).bind("name");
        binder.forField(zone).asRequired(unchosen).bind("zone");
        binder.forField(from).asRequired(unchosen).bind("from");
        binder.forField(until).asRequired(unchosen).bind("until");
        binder.readRecord(
                new Data(
                        practice.name(),
                        practice.zone(),
                        practice.readFrom(),
                        practice.readUntil()));
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        getContent().addClassName("form");
        getContent().add(name, zone, from, until, new Div(save));
    }

    /** Brings the time zone and the hours under it into view, and the keyboard with them. */
    void focusHours() {
        zone.getElement()
                .executeJs(
                        "requestAnimationFrame(() => { this.scrollIntoView({block: 'center'}); this.focus(); })");
    }

    private void save() {
        try {
            Data data = binder.writeRecord();
            settings.describe(data.name(), data.zone(), data.from(), data.until());
            Notices.done(this, getTranslation("organization.settings.kept"));
        } catch (ValidationException invalid) {
            getElement().executeJs("this.querySelector('[invalid]')?.focus()");
        } catch (Refused refused) {
            if (refused.key().equals("organization.hours-order")) {
                until.setErrorMessage(Notices.sentence(this, refused));
                until.setInvalid(true);
            } else {
                Notices.refused(this, refused);
            }
        } finally {
            save.setEnabled(true);
        }
    }
}
