package app.trellis.notes;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.SettlingSessions;
import app.trellis.care.WritesRecord;
import app.trellis.organization.CoSigning;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signs notes, which locks them for good, adds to them afterwards, and takes them out of use. */
@Service
public class SigningNotes {

    /** Code points in the reason for a withdrawal. */
    public static final int LONGEST_REASON = 4_000;

    private final SessionNotes notes;
    private final EntityManager entities;
    private final Signatures signatures;
    private final NoteOpening opening;
    private final NoteVault vault;
    private final CoSigning coSigning;
    private final SettlingSessions settling;
    private final PracticeSettings settings;
    private final Audit audit;
    private final Clock clock;

    SigningNotes(
            SessionNotes notes,
            EntityManager entities,
            Signatures signatures,
            NoteOpening opening,
            NoteVault vault,
            CoSigning coSigning,
            SettlingSessions settling,
            PracticeSettings settings,
            Audit audit,
            Clock clock) {
        this.notes = notes;
        this.entities = entities;
        this.signatures = signatures;
        this.opening = opening;
        this.vault = vault;
        this.coSigning = coSigning;
        this.settling = settling;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs one's own draft and locks it. Where a line of supervision asks for it today, it then
     * waits for a second signature.
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
        if (note.revision() != revision) {
            return new Signing.Stale(opening.draft(note));
        }
        NoteText text = vault.openDraft(note);
        if (text.isEmpty()) {
            throw new Refused("notes.empty");
        }
        settling.hold(note.session());
        Instant now = clock.instant();
        boolean coSigned = coSigning.isAskedOf(signer, today());
        int number = opening.latest(note).map(NoteVersion::number).orElse(0) + 1;
        NoteVersion version = new NoteVersion(note, number, text, coSigned, vault, now);
        entities.persist(version);
        String digest = signatures.sign(note, version, text, signer, now);
        note.sign(signer, coSigned, now);
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
        if (note.isWithdrawn()) {
            throw new Refused("notes.is-withdrawn");
        }
        if (!note.isSigned()) {
            throw notNow(note, author);
        }
        String text = Text.clean(typed, Text.LONG);
        if (text.isBlank()) {
            throw new Refused("shared.text-empty");
        }
        entities.persist(new NoteAddendum(note, author, text, vault, clock.instant()));
        audit.record(Action.NOTE_ADDED_TO, client, id.value());
    }

    /**
     * Takes one's own note out of use, once it was signed. That it was there stays, with the
     * reason; its words are shown to nobody any more, and another note may be written in its place.
     *
     * @param typed why; the care team reads it
     * @throws Refused when it never was signed or is withdrawn already, when there is no reason, or
     *     one that is longer than {@link #LONGEST_REASON}
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void withdraw(ClientId client, NoteId id, String typed) {
        MemberId author = Me.id();
        SessionNote note = find(client, id);
        if (!note.isBy(author)) {
            throw new NotFound();
        }
        note.demandInUse();
        NoteVersion latest =
                opening.latest(note).orElseThrow(() -> new Refused("notes.withdraw.draft"));
        String reason = Text.clean(typed, LONGEST_REASON);
        if (reason.isBlank()) {
            throw new Refused("shared.text-empty");
        }
        Instant now = clock.instant();
        entities.persist(new NoteWithdrawal(note, latest, author, reason, vault, now));
        note.withdraw(
                notes.countBySessionAndAuthorAndWithdrawnNumberGreaterThan(
                                note.session(), author, 0)
                        + 1,
                now);
        audit.record(Action.NOTE_WITHDRAWN, client, id.value());
    }

    private RuntimeException notNow(SessionNote note, MemberId author) {
        if (note.isBy(author)) {
            return new Refused("notes.not-signed");
        }
        return opening.latest(note).isPresent()
                ? new Refused("notes.returned-now")
                : new NotFound();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.read().zone()));
    }

    private SessionNote find(ClientId client, NoteId id) {
        return notes.findLocked(id)
                .filter(note -> note.client().equals(client))
                .orElseThrow(NotFound::new);
    }
}
