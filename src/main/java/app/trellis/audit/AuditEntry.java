package app.trellis.audit;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One act, written once and never changed. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "actor_id")
    private @Nullable UUID actorId;

    @Column(name = "actor_roles")
    private String actorRoles;

    @Enumerated(EnumType.STRING)
    @Column(name = "action")
    private Action action;

    @Column(name = "client_id")
    private @Nullable UUID clientId;

    @Column(name = "subject_id")
    private @Nullable UUID subjectId;

    @Column(name = "request_id")
    private @Nullable String requestId;

    @SuppressWarnings("NullAway.Init")
    AuditEntry() {}

    @SuppressWarnings("NullAway.Init")
    AuditEntry(
            Instant happenedAt,
            @Nullable UUID actorId,
            String actorRoles,
            Action action,
            @Nullable UUID clientId,
            @Nullable UUID subjectId,
            @Nullable String requestId) {
        this.id = Ids.next();
        this.happenedAt = happenedAt;
        this.actorId = actorId;
        this.actorRoles = actorRoles;
        this.action = action;
        this.clientId = clientId;
        this.subjectId = subjectId;
        this.requestId = requestId;
    }
}
