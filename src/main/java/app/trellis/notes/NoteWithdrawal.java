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

/** Who took a note out of use, at which version, and why; only ever inserted. */
@Entity
@Immutable
@Table(name = "note_withdrawal")
class NoteWithdrawal {

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
    @AttributeOverride(name = "value", column = @Column(name = "withdrawn_by"))
    private MemberId by;

    @Column(name = "reason")
    private byte[] reason;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init")
    NoteWithdrawal() {}

    @SuppressWarnings("NullAway.Init")
    NoteWithdrawal(
            SessionNote of,
            NoteVersion version,
            MemberId by,
            String reason,
            NoteVault vault,
            Instant now) {
        this.id = Ids.next();
        this.note = of.id();
        this.client = of.client();
        this.versionNumber = version.number();
        this.by = by;
        this.reason = vault.sealReason(client, id, reason);
        this.withdrawnAt = now;
    }

    MemberId by() {
        return by;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String reason(NoteVault vault) {
        return vault.openReason(client, id, reason);
    }
}
