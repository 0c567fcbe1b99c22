package app.trellis.care.ui;

import app.trellis.care.HardDate;
import app.trellis.care.HardDateData;
import app.trellis.care.KeepingHardDates;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;

/**
 * One day that may be hard, typed anew or changed. Where a colleague was quicker, it says so once
 * and what was typed stays; keeping it again puts it in the place of theirs.
 */
final class HardDateForm extends Composite<Div> {

    private final KeepingHardDates dates;
    private final ClientId client;
    private final SerializableRunnable done;
    private final TextField label = new TextField();
    private final DatePicker day;
    private final Checkbox yearly = new Checkbox();
    private final RuleLine rule = new RuleLine();
    private transient @Nullable HardDate known;

    /**
     * @param known what is changed; null for a new one
     * @param done shows what is kept again
     */
    HardDateForm(
            KeepingHardDates dates,
            ClientId client,
            @Nullable HardDate known,
            SerializableRunnable done) {
        this.dates = dates;
        this.client = client;
        this.known = known;
        this.done = done;
        label.setLabel(getTranslation("care.hard-date.label"));
        label.setHelperText(getTranslation("care.hard-date.label-help"));
        label.setMaxLength(KeepingHardDates.WORDS);
        day = DayFields.field(getTranslation("care.hard-date.day"), getLocale());
        yearly.setLabel(getTranslation("care.hard-date.every-year"));
        if (known != null) {
            label.setValue(known.label());
            day.setValue(known.day());
            yearly.setValue(known.yearly());
        }
        getContent().addClassName("form");
        getContent().add(label, day, yearly, rule, buttons());
    }

    Focusable<?> first() {
        return label;
    }

    private Div buttons() {
        Button save = new Button(getTranslation("care.hard-date.keep"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            keep();
            save.setEnabled(true);
        });
        Button cancel = new Button(getTranslation("care.cancel"), click -> done.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("buttons");
        return buttons;
    }

    private void keep() {
        rule.clear();
        HardDateData typed = new HardDateData(day.getValue(), yearly.getValue(), label.getValue());
        HardDate old = known;
        try {
            if (old == null) {
                dates.add(client, typed);
            } else {
                dates.change(client, old.id(), old.version(), typed);
            }
        } catch (Refused refused) {
            if (old != null) {
                known = asItIsNow(old);
            }
            rule.say(refused);
            return;
        }
        Notices.done(this, getTranslation("care.kept"));
        done.run();
    }

    /** A colleague may have changed it, or removed it; then keeping it writes it down anew. */
    private @Nullable HardDate asItIsNow(HardDate old) {
        return dates.of(client).stream()
                .filter(one -> one.id().equals(old.id()))
                .findFirst()
                .orElse(null);
    }
}
