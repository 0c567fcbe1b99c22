package app.trellis.notes.ui;

import app.trellis.notes.Returned;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Which versions of a note were given back, and why, for whoever may read why. */
final class EarlierVersions extends Composite<Card> {

    private final List<Returned> returns;
    private final NoteWords words;

    EarlierVersions(List<Returned> returns, NoteWords words) {
        this.returns = returns;
        this.words = words;
    }

    @Override
    protected Card initContent() {
        Card card = Card.titled(getTranslation("notes.returned.earlier"));
        for (Returned one : returns) {
            Paragraph what =
                    new Paragraph(
                            getTranslation(
                                    "notes.returned.version",
                                    one.version(),
                                    one.by(),
                                    words.dateTime(one.at())));
            what.addClassNames("soft", "small");
            Article article = new Article(what);
            if (!one.remark().isBlank()) {
                article.add(NoteBody.lines(one.remark()));
            }
            card.add(article);
        }
        return card;
    }
}
