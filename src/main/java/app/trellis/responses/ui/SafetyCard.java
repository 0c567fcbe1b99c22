package app.trellis.responses.ui;

import app.trellis.responses.ResponseSummary;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.NoteDialog;
import app.trellis.shared.ui.Pill;
import app.trellis.shared.ui.Signal;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;

/** A safety answer that nobody has acknowledged; it stays on top until somebody does. */
final class SafetyCard extends Composite<Card> {

    private final SerializableConsumer<String> acknowledged;

    /**
     * @param acknowledged takes the note; may refuse it
     */
    SafetyCard(
            ResponseSummary summary,
            Times times,
            SerializableRunnable open,
            SerializableConsumer<String> acknowledged) {
        this.acknowledged = acknowledged;
        CameInWords words = new CameInWords(this::getTranslation, times);
        Button look = new Button(getTranslation("responses.open"), click -> open.run());
        Button yes = new Button(getTranslation("responses.acknowledge"), click -> ask());
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = new Div(look, yes);
        buttons.addClassName("row");
        getContent()
                .add(
                        Pill.signal(Signal.SAFETY, getTranslation("responses.signal.safety")),
                        new Paragraph(
                                getTranslation(
                                        "responses.safety.since",
                                        words.line(summary),
                                        times.dateTime(summary.sentAt()))),
                        buttons);
    }

    private void ask() {
        new NoteDialog(
                        getTranslation("responses.acknowledge.title"),
                        getTranslation("responses.acknowledge.about"),
                        getTranslation("responses.acknowledge.note"),
                        getTranslation("responses.acknowledge"),
                        getTranslation("responses.not-now"),
                        acknowledged)
                .open();
    }
}
