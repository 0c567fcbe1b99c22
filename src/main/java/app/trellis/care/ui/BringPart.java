package app.trellis.care.ui;

import app.trellis.care.BringingToSupervision;
import app.trellis.care.Brought;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** One quiet button, and what it opens: a question for supervision about one thing. */
final class BringPart extends Composite<Div> {

    private final BringingToSupervision bringing;
    private final ClientId client;
    private final String named;
    private final SerializableFunction<String, Brought> bring;
    private final SerializableSupplier<ZoneId> zone;
    private @Nullable transient Brought mark;

    BringPart(
            BringingToSupervision bringing,
            ClientId client,
            @Nullable Brought mark,
            String named,
            SerializableFunction<String, Brought> bring,
            SerializableSupplier<ZoneId> zone) {
        this.bringing = bringing;
        this.client = client;
        this.mark = mark;
        this.named = named;
        this.bring = bring;
        this.zone = zone;
        getContent().addClassNames("stack", "no-print");
        show();
    }

    private void show() {
        getContent().removeAll();
        Brought known = mark;
        if (known == null) {
            getContent().add(quiet("care.supervision.bring", this::edit));
            return;
        }
        Paragraph since =
                new Paragraph(
                        getTranslation(
                                "care.supervision.since",
                                Days.say(known.at(), zone.get(), getLocale())));
        since.addClassNames("soft", "small");
        getContent().add(since);
        if (!known.line().isBlank()) {
            Paragraph line = new Paragraph(known.line());
            line.getElement().setAttribute("dir", "auto");
            getContent().add(line);
        }
        getContent()
                .add(
                        row(
                                quiet("care.supervision.talked", () -> talked(known)),
                                quiet("care.supervision.change-question", this::edit),
                                quiet("care.supervision.take-back", () -> takeBack(known))));
    }

    private void edit() {
        TextArea question = new TextArea(getTranslation("care.supervision.question"));
        question.setHelperText(getTranslation("care.supervision.question-help"));
        question.setMaxLength(BringingToSupervision.LINE);
        Brought known = mark;
        if (known != null) {
            question.setValue(known.line());
        }
        Button ready = new Button(getTranslation("care.supervision.bring"));
        ready.addThemeVariants(ButtonVariant.PRIMARY);
        ready.setDisableOnClick(true);
        ready.addClickListener(click -> {
            try {
                mark = bring.apply(question.getValue());
                Notices.done(this, getTranslation("care.kept"));
                show();
            } catch (Refused refused) {
                question.setErrorMessage(Notices.sentence(this, refused));
                question.setInvalid(true);
                ready.setEnabled(true);
            }
        });
        Div form = new Div(question, row(ready, quiet("care.cancel", this::show)));
        form.addClassName("form");
        getContent().removeAll();
        getContent().add(form);
        question.focus();
    }

    private void talked(Brought known) {
        bringing.talkedOver(client, known.id());
        mark = null;
        Notices.done(this, getTranslation("care.supervision.talked-done"));
        show();
    }

    private void takeBack(Brought known) {
        bringing.takeBack(client, known.id());
        mark = null;
        Notices.done(this, getTranslation("care.supervision.taken-back"));
        show();
    }

    private static Div row(Button... buttons) {
        Div row = new Div(buttons);
        row.addClassName("buttons");
        return row;
    }

    private Button quiet(String key, SerializableRunnable act) {
        Button button = new Button(getTranslation(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation("care.change-named", getTranslation(key), named));
        return button;
    }
}
