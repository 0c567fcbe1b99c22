package app.trellis.trends.ui;

import app.trellis.shared.Refused;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.StillTyped;
import app.trellis.trends.BeforeAfter.Scored;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;

/** Asks from which score to count, or for why not any more; never without a reason. */
final class StartDialog extends Dialog {

    private final Sayings words;
    private final TextArea reason;

    private StartDialog(Sayings words, String title, String about) {
        this.words = words;
        setHeaderTitle(title);
        setWidth("32rem");
        reason = new TextArea(words.say("trends.start.reason"));
        reason.setMaxLength(2_000);
        reason.setWidthFull();
        StillTyped.guard(this, reason);
        Paragraph means = new Paragraph(about);
        means.addClassName("soft");
        add(means);
    }

    /**
     * Asks for another start.
     *
     * @param scores those one can count from, oldest first
     * @param chosen takes day and reason; may refuse
     */
    static StartDialog from(
            Shown shown,
            Sayings words,
            List<Scored> scores,
            SerializableBiConsumer<LocalDate, String> chosen) {
        StartDialog dialog =
                new StartDialog(
                        words, words.say("trends.start.title"), words.say("trends.start.means"));
        Select<Scored> day = new Select<>();
        day.setLabel(words.say("trends.start.day"));
        day.setItems(scores.reversed());
        day.setItemLabelGenerator(one ->
                words.say(
                        "trends.start.score", words.shortDay(one.on()), shown.score(one.value())));
        day.setWidthFull();
        dialog.ask(
                new Div(day, dialog.reason),
                words.say("trends.start.count"),
                why -> {
                    Scored wanted = day.getValue();
                    if (wanted == null) {
                        throw new Refused("trends.day-missing");
                    }
                    chosen.accept(wanted.on(), why);
                });
        return dialog;
    }

    /**
     * Asks why the new start is taken back.
     *
     * @param chosen takes the reason; may refuse
     */
    static StartDialog back(Sayings words, SerializableConsumer<String> chosen) {
        StartDialog dialog =
                new StartDialog(
                        words,
                        words.say("trends.start.back-title"),
                        words.say("trends.start.back-means"));
        dialog.ask(new Div(dialog.reason), words.say("trends.start.back"), chosen);
        return dialog;
    }

    private void ask(Div form, String verb, SerializableConsumer<String> chosen) {
        form.addClassName("form");
        add(form);
        Button no = new Button(words.say("trends.keep"), click -> close());
        no.addThemeVariants(ButtonVariant.TERTIARY);
        Button yes = new Button(verb);
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> {
            try {
                chosen.accept(reason.getValue());
                close();
            } catch (Refused refused) {
                reason.setErrorMessage(Notices.sentence(this, refused));
                reason.setInvalid(true);
            } finally {
                yes.setEnabled(true);
            }
        });
        getFooter().add(no, yes);
    }
}
