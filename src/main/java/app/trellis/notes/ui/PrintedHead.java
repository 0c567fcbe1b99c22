package app.trellis.notes.ui;

import app.trellis.care.ClientDetails;
import app.trellis.care.SessionSummary;
import app.trellis.notes.NoteDetails;
import app.trellis.notes.NoteState;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands above a note on paper: practice, client, session, version and who signed it when. */
final class PrintedHead extends Composite<Div> {

    PrintedHead(
            String practice,
            NoteDetails note,
            ClientDetails who,
            SessionSummary when,
            NoteWords words) {
        getContent().addClassName("print-only");
        line(practice);
        line(getTranslation("notes.printed-client", NoteWords.of(who)));
        line(getTranslation("notes.signed-by", note.signedBy(), words.dateTime(note.signedAt())));
        NoteDetails.CoSignature second = note.coSigned();
        if (second != null) {
            line(getTranslation("notes.co-signed-by", second.by(), words.dateTime(second.at())));
        } else if (note.state() == NoteState.WAITING) {
            line(getTranslation("notes.co-signed-by-none"));
        }
        line(getTranslation("notes.printed-version", note.version()));
        line(
                getTranslation(
                        "notes.printed-session",
                        ContactWords.said(this::getTranslation, when, getLocale()),
                        words.dateTime(when.startsAt())));
    }

    private void line(String text) {
        getContent().add(new Paragraph(text));
    }
}
