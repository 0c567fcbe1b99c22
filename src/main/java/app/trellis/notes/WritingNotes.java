package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionId;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what an author writes until it is signed or discarded. A change names the revision that it
 * was made on, so that two windows on one note never overwrite each other unseen.
 */
@Service
public class WritingNotes {

    private final SessionNotes notes;
    private final NoteVault vault;
    private final NoteOpening opening;
    private final RecordingSessions sessions;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    WritingNotes(
            SessionNotes notes,
            NoteVault vault,
            NoteOpening opening,
            RecordingSessions sessions,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.notes = notes;
        this.vault = vault;
        this.opening = opening;
        this.sessions = sessions;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts one's note on a session, or goes on with the one there is.
     *
     * @throws NoteIsSigned when one's note on the session is signed
     * @throws IllegalArgumentException when it is no format of a session's note
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public DraftNote start(ClientId client, SessionId session, NoteFormat format) {
        demandOfASession(format);
        sessions.read(client, session);
        MemberId author = Me.id();
        insertUnlessThere(client, session, author, format);
        SessionNote note = notes.findInUse(client, session, author).orElseThrow(NotFound::new);
        note.demandDraft();
        return opening.draft(note);
    }

    /** One's own draft on a session; nobody else can open it. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public Optional<DraftNote> read(ClientId client, SessionId session) {
        Optional<DraftNote> draft =
                notes.findInUse(client, session, Me.id())
                        .filter(note -> !note.isSigned())
                        .map(opening::draft);
        draft.ifPresent(found -> audit.record(Action.NOTE_OPENED, client, found.id().value()));
        return draft;
    }

    /**
     * Keeps a change. The same words twice are kept once, so that it may be tried again.
     *
     * @param revision the one the change was made on
     * @throws NoteIsSigned when it was signed in the meantime
     * @throws Refused when it is longer than {@link NoteText#MOST}
     * @throws IllegalArgumentException when it is no format of a session's note
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public Keeping keepDraft(ClientId client, NoteId id, int revision, NoteText text) {
        SessionNote note = findOwn(client, id);
        note.demandDraft();
        demandOfASession(text.format());
        NoteText clean = text.clean();
        if (note.revision() != revision) {
            DraftNote theirs = opening.draft(note);
            return theirs.text().equals(clean)
                    ? new Keeping.Kept(theirs.revision(), theirs.savedAt())
                    : new Keeping.Stale(theirs);
        }
        note.keep(clean.format(), vault.sealDraft(client, id, clean), clock.instant());
        return new Keeping.Kept(note.revision(), note.savedAt());
    }

    /**
     * Discards a draft that was never signed; nothing of it is left.
     *
     * @param revision the one that was on screen
     * @throws NoteIsSigned when it was signed in the meantime
     * @throws Refused when another window has changed it since, or a version of it was signed
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void discardDraft(ClientId client, NoteId id, int revision) {
        SessionNote note = findOwn(client, id);
        note.demandDraft();
        if (note.revision() != revision) {
            throw new Refused("notes.changed-elsewhere");
        }
        if (opening.latest(note).isPresent()) {
            throw new Refused("notes.was-signed");
        }
        notes.delete(note);
        audit.record(Action.NOTE_DISCARDED, client, id.value());
    }

    private static void demandOfASession(NoteFormat format) {
        if (!format.isOfASession()) {
            throw new IllegalArgumentException("No format of a session's note: " + format);
        }
    }

    /** Two windows may start at once; the key of the table lets one of them through. */
    private void insertUnlessThere(
            ClientId client, SessionId session, MemberId author, NoteFormat format) {
        NoteId id = NoteId.next();
        Instant now = clock.instant();
        sql.sql(
                        """
                        insert into session_note
                               (practice_id, id, client_id, session_id, author_id, format, draft,
                                draft_revision, started_at, saved_at, version)
                        values (:practice, :id, :client, :session, :author, :format, :draft,
                                0, :now, :now, 0)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("client", client.value())
                .param("session", session.value())
                .param("author", author.value())
                .param("format", format.name())
                .param("draft", vault.sealDraft(client, id, NoteText.empty(format)))
                .param("now", Timestamp.from(now))
                .update();
    }

    private SessionNote findOwn(ClientId client, NoteId id) {
        return notes.findLocked(id)
                .filter(note -> note.client().equals(client) && note.isBy(Me.id()))
                .orElseThrow(NotFound::new);
    }
}
