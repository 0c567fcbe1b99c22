package app.trellis.notes.ui;

import app.trellis.notes.NoteDetails;
import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;

/** The last signed note of the client, to look at while writing the next one. */
final class PreviousNote extends Composite<Card> {

    private final NoteDetails note;
    private final NoteWords words;

    PreviousNote(NoteDetails note, NoteWords words) {
        this.note = note;
        this.words = words;
    }

    @Override
    protected Card initContent() {
        Paragraph signed =
                new Paragraph(
                        getTranslation(
                                "notes.signed-by", note.signedBy(), words.day(note.signedAt())));
        signed.addClassNames("soft", "small");
        Card card =
                Card.titled(
                        getTranslation("notes.previous"),
                        signed,
                        NoteBody.underAHeading(note.text(), words));
        NoteDetails.CoSignature second = note.coSigned();
        if (second != null) {
            Paragraph also =
                    new Paragraph(
                            getTranslation(
                                    "notes.co-signed-by", second.by(), words.day(second.at())));
            also.addClassNames("soft", "small");
            card.add(also);
        }
        for (NoteDetails.Addendum addendum : note.addenda()) {
            card.add(new Addition(addendum, words));
        }
        return card;
    }
}
