package app.trellis.notes;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A formulation as it was saved: its words never change, what was agreed about it is said later.
 */
@Entity
@Table(name = "formulation_version")
class FormulationVersion {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "formulation_id")
    private UUID formulation;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Column(name = "number")
    private int number;

    @Column(name = "body")
    private byte[] body;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "saved_by"))
    private MemberId savedBy;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "look_again_on")
    private @Nullable LocalDate lookAgainOn;

    @Column(name = "agreed_on")
    private @Nullable LocalDate agreedOn;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    FormulationVersion() {}

    @SuppressWarnings("NullAway.Init")
    FormulationVersion(
            Formulation of,
            NoteText text,
            @Nullable LocalDate lookAgainOn,
            NoteVault vault,
            MemberId by,
            Instant now) {
        this.id = Ids.next();
        this.formulation = of.id();
        this.client = of.client();
        this.number = of.nextNumber();
        this.body = vault.sealFormulationVersion(client, id, text);
        this.savedBy = by;
        this.savedAt = now;
        this.lookAgainOn = lookAgainOn;
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    MemberId savedBy() {
        return savedBy;
    }

    NoteText text(NoteVault vault) {
        return vault.openFormulationVersion(client, id, body);
    }

    /** It was talked over, and is looked at again on another day or on none. */
    void lookAgainOn(@Nullable LocalDate day) {
        lookAgainOn = day;
    }

    /**
     * The client agreed to it.
     *
     * @throws Refused when they did before
     */
    void agree(LocalDate day) {
        if (agreedOn != null) {
            throw new Refused("notes.plan.agreed-already");
        }
        agreedOn = day;
    }

    SavedFormulation summary(String by) {
        return new SavedFormulation(number, by, savedAt, lookAgainOn, agreedOn);
    }
}
