package app.trellis.alerts;

import app.trellis.responses.SafetyRule;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
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

/** A safety answer that waits until a named person has said what they did about it. */
@Entity
@Table(name = "alert")
class Alert {

    @EmbeddedId private AlertId id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Column(name = "response_id")
    private UUID response;

    @Enumerated(EnumType.STRING)
    @Column(name = "rule")
    private SafetyRule rule;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage")
    private Stage stage;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "acknowledged_by"))
    private @Nullable MemberId acknowledgedBy;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Alert() {}

    @SuppressWarnings("NullAway.Init")
    Alert(
            ClientId client,
            UUID response,
            SafetyRule rule,
            Instant answeredAt,
            Instant now,
            Instant dueAt) {
        this.id = AlertId.next();
        this.client = client;
        this.response = response;
        this.rule = rule;
        this.answeredAt = answeredAt;
        this.raisedAt = now;
        this.stage = Stage.TEAM;
        this.dueAt = dueAt;
    }

    AlertId id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    UUID response() {
        return response;
    }

    SafetyRule rule() {
        return rule;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    Stage stage() {
        return stage;
    }

    Instant dueAt() {
        return dueAt;
    }

    boolean isOpen() {
        return acknowledgedAt == null;
    }

    /** Reaches further people, who get time of their own. */
    void reach(Stage further, Instant due) {
        if (!isOpen()) {
            throw new IllegalStateException("Alert %s is acknowledged".formatted(id));
        }
        if (further.compareTo(stage) < 0) {
            throw new IllegalStateException("Alert %s never goes back".formatted(id));
        }
        stage = further;
        dueAt = due;
    }

    void acknowledge(MemberId by, Instant now) {
        if (!isOpen()) {
            throw new IllegalStateException("Alert %s is acknowledged".formatted(id));
        }
        acknowledgedAt = now;
        acknowledgedBy = by;
    }
}
