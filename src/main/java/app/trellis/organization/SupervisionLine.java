package app.trellis.organization;

import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** From when until when somebody supervises somebody; access follows these dates. */
@Entity
@Table(name = "supervision_line")
class SupervisionLine {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "supervisor_id"))
    private MemberId supervisor;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "practitioner_id"))
    private MemberId practitioner;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "co_signs")
    private boolean coSigns;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    SupervisionLine() {}

    @SuppressWarnings("NullAway.Init")
    SupervisionLine(
            MemberId supervisor, MemberId practitioner, LocalDate from, @Nullable LocalDate until) {
        if (supervisor.equals(practitioner)) {
            throw new IllegalArgumentException("Nobody supervises themselves");
        }
        this.id = Ids.next();
        this.supervisor = supervisor;
        this.practitioner = practitioner;
        this.from = from;
        this.until = until;
    }

    SupervisionLineDetails details() {
        return new SupervisionLineDetails(id, supervisor, practitioner, from, until, coSigns);
    }

    boolean isOver(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    /** From now on the practitioner's notes ask for the supervisor's signature too, or no more. */
    void askForCoSigning(boolean asked) {
        coSigns = asked;
    }

    /** Ends on that day, which is still part of it. */
    void end(LocalDate day) {
        until = day.isBefore(from) ? from : day;
    }
}
