package app.trellis.alerts;

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
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One thing that became of an alert; written once and never changed. */
@Entity
@Table(name = "alert_step")
class AlertStep {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "alert_id"))
    private AlertId alert;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private StepKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private Stage stage;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private @Nullable MemberId member;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @SuppressWarnings("NullAway.Init")
    AlertStep() {}

    @SuppressWarnings("NullAway.Init")
    AlertStep(Alert alert, StepKind kind, @Nullable MemberId member, Instant now) {
        this.id = Ids.next();
        this.alert = alert.id();
        this.kind = kind;
        this.stage = alert.stage();
        this.member = member;
        this.happenedAt = now;
    }

    StepKind kind() {
        return kind;
    }

    Stage stage() {
        return stage;
    }

    @Nullable MemberId member() {
        return member;
    }

    Instant happenedAt() {
        return happenedAt;
    }
}
