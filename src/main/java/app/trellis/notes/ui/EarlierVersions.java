package app.trellis.notes.ui;

import app.trellis.notes.NoteText;
import app.trellis.notes.Returned;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a note were given back, why, and what stood in them, each for whoever may read
 * it. The words of a version are opened when somebody asks for them, and not before.
 */
final class EarlierVersions extends Composite<Card> {

    private final List<Returned> returns;
    private final NoteWords words;
    private final @Nullable SerializableFunction<Integer, NoteText> opens;

    /**
     * @param opens the words of a version, or null where the person may not read them
     */
    EarlierVersions(
            List<Returned> returns,
            NoteWords words,
            @Nullable SerializableFunction<Integer, NoteText> opens) {
        this.returns = returns;
        this.words = words;
        this.opens = opens;
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
            if (opens != null) {
                article.add(asItStood(one.version(), opens));
            }
            card.add(article);
        }
        return card;
    }

    private Details asItStood(int version, SerializableFunction<Integer, NoteText> opens) {
        Div body = new Div();
        Details details = new Details(getTranslation("notes.returned.stood", version), body);
        details.addClassName("no-print");
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && body.getChildren().findAny().isEmpty()) {
                body.add(NoteBody.underAHeading(opens.apply(version), words));
            }
        });
        return details;
    }
}
