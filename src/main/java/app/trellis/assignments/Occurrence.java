package app.trellis.assignments;

import app.trellis.shared.ClientId;
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

/** One time that something is due, kept as a row so that what was due is never a guess. */
@Entity
@Table(name = "occurrence")
class Occurrence {

    private static final int FIRST = 1;

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignment_id"))
    private AssignmentId assignment;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private OccurrenceState state = OccurrenceState.OPEN;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason")
    private @Nullable SetAsideReason reason;

    @Column(name = "part")
    private int part = FIRST;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Occurrence() {}

    @SuppressWarnings("NullAway.Init")
    Occurrence(UUID id, AssignmentId assignment, ClientId client, Span span) {
        this.id = id;
        this.assignment = assignment;
        this.client = client;
        this.opensOn = span.opensOn();
        this.dueOn = span.dueOn();
    }

    UUID id() {
        return id;
    }

    AssignmentId assignment() {
        return assignment;
    }

    ClientId client() {
        return client;
    }

    /**
     * 2 where it is the second part of something that was done before; 0 where it was never due: a
     * page that is always open was set aside.
     */
    int part() {
        return part;
    }

    @Nullable SetAsideReason reason() {
        return reason;
    }

    OccurrenceState stateOn(LocalDate today) {
        return state.on(today, dueOn);
    }

    boolean isOpenOn(LocalDate today) {
        return stateOn(today) == OccurrenceState.OPEN && !today.isBefore(opensOn);
    }

    /** Sets it aside; what is done or already set aside stays as it is. */
    boolean setAside(@Nullable SetAsideReason why, Instant now) {
        if (state != OccurrenceState.OPEN) {
            return false;
        }
        state = OccurrenceState.SET_ASIDE;
        reason = why;
        settledAt = now;
        return true;
    }
}
