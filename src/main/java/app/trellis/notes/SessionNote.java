package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
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

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

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

    /** Locks the note. */
    void sign(MemberId signer, Instant now) {
        demandDraft();
        if (!isBy(signer)) {
            throw new NotFound();
        }
        signedAt = now;
        draft = NOTHING;
    }

    /** Demands that it may still change, or be discarded. */
    void demandDraft() {
        if (isSigned()) {
            throw new NoteIsSigned();
        }
    }
}
