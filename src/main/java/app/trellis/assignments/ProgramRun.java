package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
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
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A program as it was assigned to one client; it keeps what was asked for then. */
@Entity
@Table(name = "program_run")
class ProgramRun {

    @EmbeddedId private RunId id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Column(name = "plan_key")
    private String planKey;

    @Column(name = "plan_version")
    private int planVersion;

    @Column(name = "name")
    private String name;

    @Column(name = "weeks")
    private @Nullable Integer weeks;

    @Column(name = "partner_talk")
    private boolean partnerTalk;

    @Enumerated(EnumType.STRING)
    @Column(name = "about")
    private @Nullable About about;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private AssignmentStatus status = AssignmentStatus.ACTIVE;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assigned_by"))
    private MemberId assignedBy;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    ProgramRun() {}

    @SuppressWarnings("NullAway.Init")
    ProgramRun(
            RunId id,
            ClientId client,
            ProgramPlan plan,
            @Nullable About about,
            LocalDate startsOn,
            MemberId assignedBy,
            Instant now) {
        this.id = id;
        this.client = client;
        this.planKey = plan.key();
        this.planVersion = plan.version();
        this.name = plan.name();
        this.weeks = plan.weeks();
        this.partnerTalk = plan.partnerTalk();
        this.about = about;
        this.startsOn = startsOn;
        this.assignedBy = assignedBy;
        this.assignedAt = now;
    }

    RunId id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    @Nullable About about() {
        return about;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    String planKey() {
        return planKey;
    }

    int planVersion() {
        return planVersion;
    }

    String name() {
        return name;
    }

    @Nullable Integer weeks() {
        return weeks;
    }

    /** What a person saw of it, given back with every change. */
    long version() {
        return version == null ? 0 : version;
    }

    boolean hasEnded() {
        return status == AssignmentStatus.ENDED;
    }

    /**
     * Demands that it is as the person who changes it has seen it.
     *
     * @throws Refused when it ended, or somebody else changed it meanwhile
     */
    void demand(long seen) {
        if (status == AssignmentStatus.ENDED) {
            throw new Refused("assignments.program.has-ended");
        }
        if (version == null || version != seen) {
            throw new Refused("assignments.program.changed-meanwhile");
        }
    }

    /** Moves its first day; what has begun already stays where it is. */
    void move(LocalDate day) {
        startsOn = day;
    }

    /**
     * From now on it is made of another version; a talk that it asked for it goes on to ask for.
     */
    void bring(ProgramPlan plan, @Nullable About whom) {
        planVersion = plan.version();
        name = plan.name();
        weeks = plan.weeks();
        partnerTalk |= plan.partnerTalk();
        about = about == null ? whom : about;
    }

    void end() {
        status = AssignmentStatus.ENDED;
    }
}
