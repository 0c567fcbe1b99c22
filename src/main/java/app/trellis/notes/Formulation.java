package app.trellis.notes;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The text that a care team writes on together; there is one for each client. */
@Entity
@Table(name = "formulation")
class Formulation {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Column(name = "draft")
    private byte[] draft;

    @Column(name = "draft_revision")
    private int revision;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kept_by"))
    private MemberId keptBy;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Column(name = "newest")
    private int newest;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Formulation() {}

    UUID id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    /** Goes up by one with every change that was kept. */
    int revision() {
        return revision;
    }

    MemberId keptBy() {
        return keptBy;
    }

    Instant keptAt() {
        return keptAt;
    }

    /** The number of the newest version; 0 before the first. */
    int newest() {
        return newest;
    }

    NoteText text(NoteVault vault) {
        return vault.openFormulation(client, id, draft);
    }

    /** Keeps a newer text. */
    void keep(NoteText text, NoteVault vault, MemberId by, Instant now) {
        draft = vault.sealFormulation(client, id, text);
        keptBy = by;
        keptAt = now;
        revision++;
    }

    /** The number for a further version. */
    int nextNumber() {
        newest++;
        return newest;
    }
}
