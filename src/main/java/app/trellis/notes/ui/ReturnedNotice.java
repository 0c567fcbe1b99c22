package app.trellis.notes.ui;

import app.trellis.notes.Returned;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;

/** Says above the editor that a signed version was given back, by whom, and with what remark. */
final class ReturnedNotice extends Composite<Card> {

    private final Returned returned;
    private final NoteWords words;

    ReturnedNotice(Returned returned, NoteWords words) {
        this.returned = returned;
        this.words = words;
    }

    @Override
    protected Card initContent() {
        Paragraph who =
                new Paragraph(
                        getTranslation(
                                "notes.returned.version",
                                returned.version(),
                                returned.by(),
                                words.dateTime(returned.at())));
        who.addClassNames("soft", "small");
        Paragraph next = new Paragraph(getTranslation("notes.returned.next"));
        next.addClassNames("soft", "small");
        return Card.titled(
                getTranslation("notes.returned.title"),
                who,
                NoteBody.lines(returned.remark()),
                next);
    }
}
