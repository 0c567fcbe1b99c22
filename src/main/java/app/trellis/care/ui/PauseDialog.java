package app.trellis.care.ui;

import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.RuleLine;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks until when to pause; the day may stay open. */
final class PauseDialog extends Dialog {

    /**
     * @param then may refuse; then the dialog stays open
     */
    PauseDialog(LocalDate today, SerializableConsumer<@Nullable LocalDate> then) {
        setHeaderTitle(getTranslation("care.pause.title"));
        DatePicker until = DayFields.field(getTranslation("care.pause.until"), getLocale());
        until.setHelperText(getTranslation("care.pause.until-means"));
        until.setMin(today);
        until.setClearButtonVisible(true);
        RuleLine rule = new RuleLine();
        UnorderedList means =
                new UnorderedList(
                        new ListItem(getTranslation("care.pause.stops")),
                        new ListItem(getTranslation("care.pause.kept")),
                        new ListItem(getTranslation("care.pause.they-read")));
        means.addClassName("told-list");
        Button pause = new Button(getTranslation("care.end.pause"));
        pause.addThemeVariants(ButtonVariant.PRIMARY);
        pause.setDisableOnClick(true);
        pause.addClickListener(click -> {
            try {
                then.accept(until.getValue());
                close();
            } catch (Refused refused) {
                rule.say(refused);
            } finally {
                pause.setEnabled(true);
            }
        });
        Div form = new Div(means, until, rule);
        form.addClassName("form");
        add(form);
        getFooter().add(new Button(getTranslation("care.cancel"), click -> close()), pause);
    }
}
