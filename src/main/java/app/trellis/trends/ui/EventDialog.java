package app.trellis.trends.ui;

import app.trellis.responses.Sharing;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.DayFields;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.StillTyped;
import app.trellis.trends.NewEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;

/** Asks a practitioner for a day that mattered; stays open, with everything in it, when refused. */
final class EventDialog extends Dialog {

    private static final int MOST = 200;

    private final DatePicker day;
    private final TextField what;
    private final Checkbox phase;
    private final Checkbox shared;

    /**
     * @param noted takes the event; may refuse it
     */
    EventDialog(Sayings words, LocalDate today, SerializableConsumer<NewEvent> noted) {
        setHeaderTitle(words.say("trends.events.add"));
        day = DayFields.field(words.say("trends.event.day"), words.locale());
        day.setMax(today);
        day.setValue(today);
        what = new TextField(words.say("trends.event.what"));
        what.setMaxLength(MOST);
        what.setWidthFull();
        StillTyped.guard(this, what);
        phase = new Checkbox(words.say("trends.event.is-phase"));
        shared = new Checkbox(words.say("trends.event.share"));
        Paragraph about = new Paragraph(words.say("trends.event.who-reads"));
        about.addClassNames("soft", "small");
        Div form = new Div(day, what, phase, shared, about);
        form.addClassName("form");
        add(form);
        Button no = new Button(words.say("trends.keep"), click -> close());
        no.addThemeVariants(ButtonVariant.TERTIARY);
        Button yes = new Button(words.say("trends.event.note"));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            try {
                noted.accept(read());
                close();
            } catch (Refused refused) {
                what.setErrorMessage(Notices.sentence(this, refused));
                what.setInvalid(true);
            } finally {
                yes.setEnabled(true);
            }
        });
        getFooter().add(no, yes);
    }

    private NewEvent read() {
        LocalDate on = day.getValue();
        if (on == null) {
            throw new Refused("trends.day-missing");
        }
        return new NewEvent(
                on,
                what.getValue(),
                phase.getValue(),
                shared.getValue() ? Sharing.SHARED : Sharing.PRIVATE);
    }
}
