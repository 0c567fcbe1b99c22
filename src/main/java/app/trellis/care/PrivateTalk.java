package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That a private talk was held, about whom, and what it came to. */
@Entity
@Table(name = "private_talk")
class PrivateTalk {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Enumerated(EnumType.STRING)
    @Column(name = "about")
    private About about;

    @Column(name = "held_on")
    private LocalDate heldOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "result")
    private TalkResult result;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
    private MemberId recordedBy;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    PrivateTalk() {}

    @SuppressWarnings("NullAway.Init")
    PrivateTalk(
            ClientId client,
            About about,
            LocalDate heldOn,
            TalkResult result,
            MemberId by,
            Instant now) {
        this.id = Ids.next();
        this.client = client;
        this.about = about;
        this.heldOn = heldOn;
        this.result = result;
        this.recordedBy = by;
        this.recordedAt = now;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    PrivateTalkDetails details() {
        return new PrivateTalkDetails(id, about, heldOn, result);
    }
}
