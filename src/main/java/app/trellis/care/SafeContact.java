package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One client's safe contact, sealed as a whole. */
@Entity
@Table(name = "safe_contact")
class SafeContact {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "details")
    private byte[] details;

    @Column(name = "mail_is_shared")
    private boolean mailIsShared;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
    private MemberId recordedBy;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    SafeContact() {}

    @SuppressWarnings("NullAway.Init")
    SafeContact(ClientId client) {
        this.client = client;
    }

    byte[] details() {
        return details;
    }

    boolean mailIsShared() {
        return mailIsShared;
    }

    void record(byte[] newDetails, boolean shared, MemberId by, Instant now) {
        details = newDetails;
        mailIsShared = shared;
        recordedBy = by;
        recordedAt = now;
    }
}
