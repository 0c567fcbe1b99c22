package app.trellis.notes.ui;

import app.trellis.notes.NoteDetails;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Facts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/**
 * What is left to see of a note that was withdrawn: that it was there, who took it out, and why.
 */
final class WithdrawnNote extends Composite<Div> {

    WithdrawnNote(
            NoteDetails note,
            NoteDetails.Withdrawal withdrawal,
            NoteWords words,
            PrintedHead heading) {
        getContent()
                .add(
                        heading,
                        Card.titled(
                                getTranslation("notes.withdrawn.title"),
                                new Facts()
                                        .row(
                                                getTranslation("notes.fact.withdrawn-by"),
                                                withdrawal.by())
                                        .row(
                                                getTranslation("notes.fact.withdrawn-at"),
                                                words.dateTime(withdrawal.at()))
                                        .row(
                                                getTranslation("notes.fact.signed-by"),
                                                note.signedBy())
                                        .row(
                                                getTranslation("notes.fact.signed-at"),
                                                words.dateTime(note.signedAt()))
                                        .row(
                                                getTranslation("notes.fact.version"),
                                                String.valueOf(note.version())),
                                NoteBody.lines(withdrawal.reason())));
    }
}
