package app.trellis.library.ui;

import app.trellis.library.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** What a client can read in half a minute. */
final class CardShelf extends Composite<Div> {

    CardShelf(List<Card> cards) {
        getContent().addClassName("stack");
        Div sheets = new Div();
        sheets.addClassName("sheets");
        cards.forEach(card -> sheets.add(sheet(card)));
        getContent().add(new Paragraph(getTranslation("library.cards.about")), sheets);
    }

    private app.trellis.shared.ui.Card sheet(Card card) {
        var sheet =
                app.trellis.shared.ui.Card.titled(
                        card.title(),
                        new Paragraph(card.text()),
                        soft(getTranslation("library.cards.source", card.article())));
        if (card.firstInSession()) {
            sheet.add(soft(getTranslation("library.cards.first-in-session")));
        }
        card.notFor().stream()
                .map(line -> getTranslation("library.cards.not-for", line))
                .forEach(line -> sheet.add(soft(line)));
        return sheet;
    }

    private static Paragraph soft(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("soft", "small");
        return line;
    }
}
