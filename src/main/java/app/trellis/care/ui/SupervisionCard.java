package app.trellis.care.ui;

import app.trellis.care.BringingToSupervision;
import app.trellis.care.Brought;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** That the practitioner brings this client to supervision, with a line or without one. */
final class SupervisionCard extends Composite<Card> {

    private final BringingToSupervision bringing;
    private final ClientId client;
    private final ZoneId zone;
    private final Div body = new Div();

    SupervisionCard(BringingToSupervision bringing, ClientId client, ZoneId zone) {
        this.bringing = bringing;
        this.client = client;
        this.zone = zone;
        body.addClassName("stack");
        getContent().withTitle(getTranslation("care.supervision"));
        getContent().add(body);
        show();
    }

    private void show() {
        body.removeAll();
        Brought mark = bringing.of(client).orElse(null);
        if (mark == null) {
            Div row = row(button("care.supervision.bring", () -> edit(null)));
            body.add(soft("care.supervision.about"), row);
            return;
        }
        Paragraph since =
                new Paragraph(
                        getTranslation(
                                "care.supervision.since", Days.say(mark.at(), zone, getLocale())));
        body.add(since);
        if (!mark.line().isBlank()) {
            Paragraph line = new Paragraph(mark.line());
            line.getElement().setAttribute("dir", "auto");
            body.add(line);
        }
        body.add(
                row(
                        button("care.supervision.talked", () -> talked(mark)),
                        quiet("care.supervision.change", () -> edit(mark)),
                        quiet("care.supervision.take-back", () -> takeBack(mark))));
    }

    private void edit(@Nullable Brought mark) {
        TextArea line = new TextArea(getTranslation("care.supervision.line"));
        line.setHelperText(getTranslation("care.supervision.line-help"));
        line.setMaxLength(BringingToSupervision.LINE);
        if (mark != null) {
            line.setValue(mark.line());
        }
        Button bring = new Button(getTranslation("care.supervision.bring"));
        bring.addThemeVariants(ButtonVariant.PRIMARY);
        bring.setDisableOnClick(true);
        bring.addClickListener(click -> {
            try {
                bringing.bring(client, line.getValue());
                Notices.done(this, getTranslation("care.kept"));
                show();
            } catch (Refused refused) {
                line.setErrorMessage(Notices.sentence(this, refused));
                line.setInvalid(true);
                bring.setEnabled(true);
            }
        });
        Div form = new Div(line, row(bring, quiet("care.cancel", this::show)));
        form.addClassName("form");
        body.removeAll();
        body.add(form);
        line.focus();
    }

    private void talked(Brought mark) {
        bringing.talkedOver(client, mark.id());
        Notices.done(this, getTranslation("care.supervision.talked-done"));
        show();
    }

    private void takeBack(Brought mark) {
        bringing.takeBack(client, mark.id());
        Notices.done(this, getTranslation("care.supervision.taken-back"));
        show();
    }

    private Paragraph soft(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassNames("soft", "small");
        return words;
    }

    private static Div row(Button... buttons) {
        Div row = new Div(buttons);
        row.addClassName("buttons");
        return row;
    }

    private Button button(String key, SerializableRunnable act) {
        return new Button(getTranslation(key), click -> act.run());
    }

    private Button quiet(String key, SerializableRunnable act) {
        Button button = button(key, act);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
