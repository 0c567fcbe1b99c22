package app.trellis.notes.ui;

import app.trellis.notes.NoteId;
import app.trellis.notes.OpenedNotes;
import app.trellis.notes.ReadingWithReason;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;

/** One signed note of a client whose notes were opened with a reason; it is only read. */
@Route(OpenedNotesView.PATH + "/:opening/:note")
@RolesAllowed("SUPERVISOR")
@StyleSheet("context://styles/notes.css")
class OpenedNoteView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ReadingWithReason reading;
    private final NoteWords words;
    private final Clock clock;

    OpenedNoteView(ReadingWithReason reading, PracticeSettings settings, Clock clock) {
        this.reading = reading;
        this.clock = clock;
        this.words = new NoteWords(this, getLocale(), settings.read().zone());
        addClassNames("page", "note-page");
    }

    static String path(UUID opening, NoteId note) {
        return OpenedNotesView.path(opening) + "/" + note;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = OpenedNotesView.id(event, "opening");
        OpenedNotes.One opened = reading.open(id, new NoteId(OpenedNotesView.id(event, "note")));
        removeAll();
        add(
                new PageHeader(getTranslation("notes.title", words.dateTime(opened.sessionAt())))
                        .withEyebrow(
                                getTranslation(
                                        "notes.reason.notes-of",
                                        words.of(opened.pseudonym(), opened.shortNumber())),
                                OpenedNotesView.path(id)),
                new Paragraph(getTranslation("notes.reason.until", words.dateTime(opened.until()))),
                new SignedNote(opened.note(), words, new Div(), null));
        OpenedNotesView.goWhenOver(this, opened.until(), clock);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notes.page-title");
    }
}
