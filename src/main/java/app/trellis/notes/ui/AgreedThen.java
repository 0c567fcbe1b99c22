package app.trellis.notes.ui;

import app.trellis.care.AgreedInSession.Agreed;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** What was agreed in the session of a signed note; the signature holds it as it is. */
final class AgreedThen extends Composite<Card> {

    private final List<Agreed> agreed;

    AgreedThen(List<Agreed> agreed) {
        this.agreed = List.copyOf(agreed);
    }

    @Override
    protected Card initContent() {
        Card card = Card.titled(getTranslation("notes.agreed"));
        for (Agreed one : agreed) {
            Paragraph title = new Paragraph(one.title());
            title.addClassName("strong");
            card.add(new Article(title, NoteBody.lines(one.words())));
        }
        card.setVisible(!agreed.isEmpty());
        return card;
    }
}
