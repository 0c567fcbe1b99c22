package app.trellis.notes;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Who signed which version when, over which digest of its text; only ever inserted. */
@Entity
@Immutable
@Table(name = "note_signature")
class NoteSignature {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "note_id"))
    private NoteId note;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Column(name = "version_number")
    private int versionNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signer_id"))
    private MemberId signer;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "digest")
    private String digest;

    @SuppressWarnings("NullAway.Init")
    NoteSignature() {}

    @SuppressWarnings("NullAway.Init")
    NoteSignature(
            SessionNote of, NoteVersion version, MemberId signer, String digest, Instant now) {
        this.id = Ids.next();
        this.note = of.id();
        this.client = of.client();
        this.versionNumber = version.number();
        this.signer = signer;
        this.signedAt = now;
        this.digest = digest;
    }

    MemberId signer() {
        return signer;
    }

    Instant signedAt() {
        return signedAt;
    }

    String digest() {
        return digest;
    }
}
