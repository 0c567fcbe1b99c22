package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One person's note on one session while it is a draft, and where it stands afterwards. What was
 * signed lies in its versions; the draft is emptied then, so that the words lie in one place.
 */
@Entity
@Table(name = "session_note")
class SessionNote {

    private static final byte[] NOTHING = {};

    @EmbeddedId private NoteId id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "session_id"))
    private SessionId session;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private MemberId author;

    @Enumerated(EnumType.STRING)
    @Column(name = "format")
    private NoteFormat format;

    @Column(name = "draft")
    private byte[] draft;

    @Column(name = "draft_revision")
    private int revision;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Column(name = "waiting_since")
    private @Nullable Instant waitingSince;

    @Column(name = "withdrawn_number")
    private int withdrawnNumber;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    SessionNote() {}

    NoteId id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    SessionId session() {
        return session;
    }

    MemberId author() {
        return author;
    }

    NoteFormat format() {
        return format;
    }

    byte[] draft() {
        return draft;
    }

    /** Goes up by one with every change that was kept. */
    int revision() {
        return revision;
    }

    Instant savedAt() {
        return savedAt;
    }

    boolean isSigned() {
        return signedAt != null;
    }

    boolean isBy(MemberId member) {
        return author.equals(member);
    }

    /** Keeps a newer text of the draft. */
    void keep(NoteFormat newFormat, byte[] newDraft, Instant now) {
        demandDraft();
        format = newFormat;
        draft = newDraft;
        savedAt = now;
        revision++;
    }

    /**
     * Locks the note.
     *
     * @param coSigned whether it waits for a second signature
     */
    void sign(MemberId signer, boolean coSigned, Instant now) {
        demandDraft();
        if (!isBy(signer)) {
            throw new NotFound();
        }
        signedAt = now;
        draft = NOTHING;
        waitingSince = coSigned ? now : null;
    }

    boolean isWaiting() {
        return waitingSince != null;
    }

    /** Takes it out of the queue. */
    void coSign() {
        demandWaiting();
        waitingSince = null;
    }

    /** Opens it again for its author, with the text that was signed. */
    void giveBack(NoteText text, NoteVault vault, Instant now) {
        demandWaiting();
        waitingSince = null;
        signedAt = null;
        format = text.format();
        draft = vault.sealDraft(client, id, text);
        startedAt = now;
        savedAt = now;
        revision++;
    }

    boolean isWithdrawn() {
        return withdrawnNumber > 0;
    }

    /**
     * Takes it out of use. What was signed stays in its versions.
     *
     * @param number 1 for the first of this author on this session
     */
    void withdraw(int number, Instant now) {
        demandInUse();
        withdrawnNumber = number;
        waitingSince = null;
        signedAt = signedAt == null ? now : signedAt;
        draft = NOTHING;
    }

    void demandInUse() {
        if (isWithdrawn()) {
            throw new Refused("notes.is-withdrawn");
        }
    }

    private void demandWaiting() {
        if (!isWaiting()) {
            throw new Refused("notes.not-waiting");
        }
    }

    /** Demands that it may still change, or be discarded. */
    void demandDraft() {
        demandInUse();
        if (isSigned()) {
            throw new NoteIsSigned();
        }
    }
}
