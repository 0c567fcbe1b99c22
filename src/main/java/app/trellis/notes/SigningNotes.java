package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs notes, which locks them for good, and adds to them afterwards. */
@Service
public class SigningNotes {

    private static final int FIRST = 1;

    private final SessionNotes notes;
    private final EntityManager entities;
    private final NoteVault vault;
    private final Audit audit;
    private final Clock clock;

    SigningNotes(
            SessionNotes notes, EntityManager entities, NoteVault vault, Audit audit, Clock clock) {
        this.notes = notes;
        this.entities = entities;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs one's own draft and locks it.
     *
     * @param revision the one that was on screen; another one is never signed unseen
     * @throws NoteIsSigned when it is signed already
     * @throws Refused when nothing is written in it
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public Signing sign(ClientId client, NoteId id, int revision) {
        MemberId signer = Me.id();
        SessionNote note = find(client, id);
        if (!note.isBy(signer)) {
            throw new NotFound();
        }
        note.demandDraft();
        NoteText text = vault.openDraft(note);
        if (note.revision() != revision) {
            return new Signing.Stale(
                    new DraftNote(id, note.session(), text, note.revision(), note.savedAt()));
        }
        if (text.isEmpty()) {
            throw new Refused("notes.empty");
        }
        Instant now = clock.instant();
        String digest =
                NoteDigest.of(
                        NoteDigest.canonical(
                                id, client, note.session(), note.author(), FIRST, text));
        NoteVersion version = new NoteVersion(note, FIRST, text, vault, now);
        entities.persist(version);
        entities.persist(new NoteSignature(note, version, signer, digest, now));
        note.sign(signer, now);
        audit.record(Action.NOTE_SIGNED, client, id.value());
        return new Signing.Signed(now, digest);
    }

    /**
     * Adds to a signed note. Everybody on the care team may; each addition carries its author.
     *
     * @throws Refused when the note is still a draft, when nothing is written, or more than {@link
     *     Text#LONG}
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void addAddendum(ClientId client, NoteId id, String typed) {
        MemberId author = Me.id();
        SessionNote note = find(client, id);
        if (!note.isSigned()) {
            throw note.isBy(author) ? new Refused("notes.not-signed") : new NotFound();
        }
        String text = Text.clean(typed, Text.LONG);
        if (text.isBlank()) {
            throw new Refused("shared.text-empty");
        }
        entities.persist(new NoteAddendum(note, author, text, vault, clock.instant()));
        audit.record(Action.NOTE_ADDED_TO, client, id.value());
    }

    private SessionNote find(ClientId client, NoteId id) {
        return notes.findLocked(id)
                .filter(note -> note.client().equals(client))
                .orElseThrow(NotFound::new);
    }
}
