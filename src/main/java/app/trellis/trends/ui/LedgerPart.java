package app.trellis.trends.ui;

import app.trellis.responses.LookBack;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.TrendChart;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Felt trust and the ledger, a card for each role; nothing where nothing may be read. */
final class LedgerPart extends Composite<Div> {

    /**
     * @param read what whoever looks may read, in a language; oldest first
     */
    LedgerPart(Function<Locale, List<LookBack>> read) {
        Sayings words =
                new Sayings((key, arguments) -> getTranslation(key, arguments), getLocale());
        List<LookBack> looks = read.apply(getLocale());
        LedgerPicture picture = new LedgerPicture(words);
        getContent().addClassName("stack");
        getContent().setVisible(!looks.isEmpty());
        LedgerPicture.byRole(looks)
                .values()
                .forEach(of -> getContent().add(card(words, picture, of)));
    }

    private static Card card(Sayings words, LedgerPicture picture, List<LookBack> looks) {
        Card card = new Card(new TrendChart(picture.of(looks)));
        Paragraph said = new Paragraph(picture.sentence(looks));
        said.addClassName("small");
        card.add(said);
        if (looks.stream().anyMatch(LookBack::words)) {
            Paragraph noted = new Paragraph(picture.noted(looks));
            noted.addClassName("small");
            card.add(noted);
        }
        card.add(new Details(words.say("trends.ledger.all"), picture.table(looks)));
        return card;
    }
}
