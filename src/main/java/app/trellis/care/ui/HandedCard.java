package app.trellis.care.ui;

import app.trellis.care.Handover;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Days;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.UUID;

/** What was handed over, each with a way back for as long as there is one. */
class HandedCard extends Composite<Card> {

    private final SerializableConsumer<UUID> undo;
    private final SerializableRunnable after;

    HandedCard(List<Handover> all, SerializableConsumer<UUID> undo, SerializableRunnable after) {
        this.undo = undo;
        this.after = after;
        all.forEach(one -> getContent().add(row(one)));
    }

    @Override
    protected Card initContent() {
        return Card.titled(getTranslation("care.handed.title"));
    }

    private Div row(Handover one) {
        String day = Days.inWords(one.day(), getLocale());
        String key =
                one.undone()
                        ? "care.handed.undone"
                        : one.begun() ? "care.handed.since" : "care.handed.from";
        Div row = new Div(new Paragraph(said(key, one, day)));
        row.addClassName("stack");
        if (!one.names().isEmpty()) {
            Paragraph names = new Paragraph(String.join(", ", one.names()));
            names.addClassName("soft");
            row.add(names);
        }
        if (one.undoable()) {
            Button back = new Button(getTranslation("care.handed.undo"), click -> ask(one));
            back.setAriaLabel(
                    getTranslation("care.handed.undo-named", one.clients(), one.to(), day));
            row.add(new Div(back));
        }
        return row;
    }

    private String said(String key, Handover one, String day) {
        return getTranslation(key, one.clients(), one.from(), one.to(), day);
    }

    private void ask(Handover one) {
        Confirm.ask(
                getTranslation("care.handed.undo-ask", one.clients()),
                getTranslation("care.handed.undo-means", one.from(), one.to()),
                getTranslation("care.handed.undo"),
                getTranslation("care.cancel"),
                () -> {
                    try {
                        undo.accept(one.id());
                        Notices.done(this, getTranslation("care.handed.undone-now"));
                        after.run();
                    } catch (Refused refused) {
                        Notices.refused(this, refused);
                    }
                });
    }
}
