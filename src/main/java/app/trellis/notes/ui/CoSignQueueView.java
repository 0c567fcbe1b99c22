package app.trellis.notes.ui;

import app.trellis.notes.CoSigningNotes;
import app.trellis.notes.WaitingNote;
import app.trellis.organization.Deputising;
import app.trellis.organization.DeputyLines;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.PageHeader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Notes that wait for one's second signature, the longest first; no client is named. */
@Route(CoSignQueueView.PATH)
@RolesAllowed("SUPERVISOR")
class CoSignQueueView extends Div implements HasDynamicTitle {

    static final String PATH = "desk/co-sign";

    private final NoteWords words;

    CoSignQueueView(
            CoSigningNotes coSigning,
            Deputising deputising,
            PracticeSettings settings,
            Clock clock) {
        ZoneId zone = settings.read().zone();
        words = new NoteWords(this, getLocale(), zone);
        addClassName("page");
        Paragraph about = new Paragraph(getTranslation("notes.co-sign.about"));
        about.addClassName("soft");
        add(
                new PageHeader(getTranslation("notes.co-sign.title")),
                new DeputyLines(deputising.mine(), LocalDate.now(clock.withZone(zone))),
                about);
        List<WaitingNote> waiting = coSigning.waiting();
        add(
                waiting.isEmpty()
                        ? new EmptyState(getTranslation("notes.co-sign.none"))
                        : new Card(table(waiting)));
    }

    private DataTable table(List<WaitingNote> waiting) {
        return new DataTable(
                getTranslation("notes.co-sign.caption"),
                List.of(
                        DataTable.Column.text(getTranslation("notes.co-sign.client")),
                        DataTable.Column.text(getTranslation("notes.co-sign.author")),
                        DataTable.Column.text(getTranslation("notes.co-sign.session")),
                        DataTable.Column.text(getTranslation("notes.co-sign.signed"))),
                waiting.stream().map(this::row).toList());
    }

    private List<DataTable.Cell> row(WaitingNote note) {
        return List.of(
                DataTable.Cell.link(words.of(note), CoSignView.path(note.id())),
                DataTable.Cell.of(note.author()),
                DataTable.Cell.of(words.dateTime(note.sessionAt())),
                DataTable.Cell.of(words.dateTime(note.signedAt())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notes.co-sign.place");
    }
}
