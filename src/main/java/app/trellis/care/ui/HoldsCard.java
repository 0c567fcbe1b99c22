package app.trellis.care.ui;

import app.trellis.care.HoldDetails;
import app.trellis.care.HoldScope;
import app.trellis.care.Holds;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.NoteDialog;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;

/** Pages that rest, why as far as the client shared it, and the way to lift that. */
class HoldsCard extends Composite<Card> {

    private final Holds holds;
    private final ClientId client;

    HoldsCard(Holds holds, ClientId client, List<HoldDetails> open, ZoneId zone) {
        this.holds = holds;
        this.client = client;
        Div list = new Div();
        list.addClassName("stack");
        list.add(new Paragraph(getTranslation("care.hold.about")));
        HoldWords words = new HoldWords(this::getTranslation, zone, getLocale());
        words.alike(open).values().forEach(alike -> list.add(row(alike, words.of(alike))));
        getContent().withTitle(getTranslation("care.hold.title")).add(list);
    }

    private Div row(List<HoldDetails> alike, String said) {
        Div row = new Div(new Span(said));
        row.addClassName("row");
        if (alike.getFirst().scope() != HoldScope.WISH) {
            Button lift = new Button(getTranslation("care.hold.lift"), click -> ask(alike));
            row.add(lift);
        }
        return row;
    }

    private void ask(List<HoldDetails> alike) {
        new NoteDialog(
                        getTranslation("care.hold.lift-title"),
                        getTranslation("care.hold.lift-about"),
                        getTranslation("care.hold.note"),
                        getTranslation("care.hold.lift"),
                        getTranslation("care.cancel"),
                        note -> {
                            holds.liftAll(
                                    client, alike.stream().map(HoldDetails::id).toList(), note);
                            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                        })
                .open();
    }
}
