package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionId;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Process notes: what a practitioner notes on a session for themselves. Only the author opens one,
 * whoever else is on the care team or supervises; no list, search, report, brief, print or export
 * reads them. That one was started, opened or deleted stands in the client's audit.
 */
@Service
public class KeepingProcessNotes {

    private final ProcessNotes notes;
    private final ProcessNoteVault vault;
    private final RecordingSessions sessions;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    KeepingProcessNotes(
            ProcessNotes notes,
            ProcessNoteVault vault,
            RecordingSessions sessions,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.notes = notes;
        this.vault = vault;
        this.sessions = sessions;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether one has a process note on a session; nothing of it is opened. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public boolean isThere(ClientId client, SessionId session) {
        return notes.existsByClientAndSessionAndAuthor(client, session, Me.id());
    }

    /** Opens one's own process note on a session. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Optional<KeptProcessNote> open(ClientId client, SessionId session) {
        Optional<ProcessNote> note =
                notes.findByClientAndSessionAndAuthor(client, session, Me.id());
        note.ifPresent(found -> audit.record(Action.PROCESS_NOTE_OPENED, client, found.id()));
        return note.map(found -> found.read(vault));
    }

    /**
     * Keeps a change; the first one starts the note. The same words twice are kept once.
     *
     * @param revision the one the change was made on; 0 where there was none
     * @throws Refused when it is longer than {@link Text#LONG}
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public KeepingProcess keep(ClientId client, SessionId session, int revision, String typed) {
        sessions.read(client, session);
        MemberId author = Me.id();
        String text = Text.clean(typed, Text.LONG).replace("\r\n", "\n").replace('\r', '\n');
        insertUnlessThere(client, session, author);
        ProcessNote note = notes.findLocked(client, session, author).orElseThrow(NotFound::new);
        KeptProcessNote lies = note.read(vault);
        if (lies.revision() != revision) {
            return lies.text().equals(text)
                    ? new KeepingProcess.Kept(lies.revision(), lies.keptAt())
                    : new KeepingProcess.Stale(lies);
        }
        if (revision == 0) {
            audit.record(Action.PROCESS_NOTE_STARTED, client, note.id());
        }
        note.keep(text, vault, clock.instant());
        return new KeepingProcess.Kept(revision + 1, clock.instant());
    }

    /**
     * Deletes one's own process note; nothing of it is left.
     *
     * @param revision the one that was on screen
     * @throws Refused when another window has changed it since
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void delete(ClientId client, SessionId session, int revision) {
        ProcessNote note = notes.findLocked(client, session, Me.id()).orElseThrow(NotFound::new);
        if (note.revision() != revision) {
            throw new Refused("notes.changed-elsewhere");
        }
        notes.delete(note);
        audit.record(Action.PROCESS_NOTE_DELETED, client, note.id());
    }

    /** Two windows may start at once; the key of the table lets one of them through. */
    private void insertUnlessThere(ClientId client, SessionId session, MemberId author) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into process_note
                               (practice_id, id, client_id, session_id, author_id, body, revision,
                                kept_at, version)
                        values (:practice, :id, :client, :session, :author, :body, 0, :now, 0)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("session", session.value())
                .param("author", author.value())
                .param("body", vault.seal(client, author, id, ""))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
