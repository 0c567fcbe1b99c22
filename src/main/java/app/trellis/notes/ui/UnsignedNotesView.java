package app.trellis.notes.ui;

import app.trellis.care.Caseload;
import app.trellis.care.CaseloadRow;
import app.trellis.notes.ReadingNotes;
import app.trellis.notes.UnsignedNote;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Icon;
import app.trellis.shared.ui.LucideIcon;
import app.trellis.shared.ui.PageHeader;
import app.trellis.shared.ui.Signal;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One's own notes that wait for a signature, the oldest first. */
@Route("desk/notes")
@RolesAllowed("PRACTITIONER")
class UnsignedNotesView extends Div implements HasDynamicTitle {

    private static final Duration LONG = Duration.ofDays(7);

    private final NoteWords words;
    private final Instant now;

    UnsignedNotesView(
            ReadingNotes reading, Caseload caseload, PracticeSettings settings, Clock clock) {
        words = new NoteWords(this, getLocale(), settings.read().zone());
        now = clock.instant();
        addClassName("page");
        Button find =
                new Button(
                        getTranslation("notes.find"),
                        Icon.of(LucideIcon.SEARCH),
                        click -> getUI().ifPresent(ui -> ui.navigate(FindNotesView.PATH)));
        add(new PageHeader(getTranslation("notes.unsigned.title")).withActions(find));
        List<UnsignedNote> notes = reading.unsigned();
        long overdue =
                notes.stream()
                        .filter(note -> note.startedAt().isBefore(now.minus(ReadingNotes.SOON)))
                        .count();
        if (overdue > 0) {
            add(new Paragraph(getTranslation("notes.unsigned.reminder", overdue)));
        }
        if (notes.isEmpty()) {
            add(new EmptyState(getTranslation("notes.unsigned.none")));
        } else {
            add(new Card(table(notes, names(caseload))));
        }
    }

    private static Map<ClientId, String> names(Caseload caseload) {
        return caseload.read().stream()
                .collect(Collectors.toMap(CaseloadRow::id, CaseloadRow::name, (one, same) -> one));
    }

    private DataTable table(List<UnsignedNote> notes, Map<ClientId, String> names) {
        return new DataTable(
                getTranslation("notes.unsigned.caption"),
                List.of(
                        DataTable.Column.text(getTranslation("notes.unsigned.client")),
                        DataTable.Column.text(getTranslation("notes.unsigned.session")),
                        DataTable.Column.text(getTranslation("notes.unsigned.saved")),
                        DataTable.Column.text(getTranslation("notes.unsigned.waiting"))),
                notes.stream().map(note -> row(note, names)).toList());
    }

    private List<DataTable.Cell> row(UnsignedNote note, Map<ClientId, String> names) {
        String name = names.get(note.client());
        return List.of(
                name == null
                        ? DataTable.Cell.of(getTranslation("notes.unsigned.not-mine"))
                                .withNote(getTranslation("notes.unsigned.not-mine-next"))
                        : DataTable.Cell.link(name, NoteView.path(note.client(), note.session())),
                DataTable.Cell.of(words.dateTime(note.sessionAt())),
                DataTable.Cell.of(words.dateTime(note.savedAt())),
                waiting(Duration.between(note.startedAt(), now)));
    }

    private DataTable.Cell waiting(Duration waiting) {
        long days = waiting.toDays();
        return waiting.compareTo(LONG) > 0
                ? DataTable.Cell.signal(Signal.LOOK, getTranslation("notes.unsigned.long", days))
                : DataTable.Cell.of(getTranslation("notes.unsigned.days", days));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notes.unsigned.title");
    }
}
