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

/** Who gave which version back to its author, with what remark; only ever inserted. */
@Entity
@Immutable
@Table(name = "note_return")
class NoteReturn {

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
    @AttributeOverride(name = "value", column = @Column(name = "returned_by"))
    private MemberId by;

    @Column(name = "remark")
    private byte[] remark;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @SuppressWarnings("NullAway.Init")
    NoteReturn() {}

    @SuppressWarnings("NullAway.Init")
    NoteReturn(
            SessionNote of,
            NoteVersion version,
            MemberId by,
            String remark,
            NoteVault vault,
            Instant now) {
        this.id = Ids.next();
        this.note = of.id();
        this.client = of.client();
        this.versionNumber = version.number();
        this.by = by;
        this.remark = vault.sealRemark(client, id, remark);
        this.returnedAt = now;
    }

    int versionNumber() {
        return versionNumber;
    }

    MemberId by() {
        return by;
    }

    Instant returnedAt() {
        return returnedAt;
    }

    String remark(NoteVault vault) {
        return vault.openRemark(client, id, remark);
    }
}
