package app.trellis.care;

import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
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

/** From when until when somebody is away. */
@Entity
@Table(name = "absence")
class Absence {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    @Column(name = "from_at")
    private Instant from;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Absence() {}

    @SuppressWarnings("NullAway.Init")
    Absence(MemberId member, Instant from, Instant until, LocalDate lastDay, Instant now) {
        this.id = Ids.next();
        this.member = member;
        this.saidAt = now;
        move(from, until, lastDay);
    }

    UUID id() {
        return id;
    }

    MemberId member() {
        return member;
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(from);
    }

    /** Whether nothing of it is left, or ever was. */
    boolean isOver(Instant now) {
        return !now.isBefore(until) || !until.isAfter(from);
    }

    boolean meets(Instant begin, Instant end) {
        return until.isAfter(from) && from.isBefore(end) && begin.isBefore(until);
    }

    /** Other dates; what has begun keeps its beginning. */
    final void move(Instant newFrom, Instant newUntil, LocalDate newLastDay) {
        if (!newUntil.isAfter(newFrom)) {
            throw new IllegalStateException("An absence ends after it begins");
        }
        from = newFrom;
        until = newUntil;
        lastDay = newLastDay;
    }

    /** Ends it now; what has not begun never does. */
    void end(Instant now) {
        if (isOver(now)) {
            throw new IllegalStateException("The absence %s is over".formatted(id));
        }
        until = hasBegun(now) ? now : from;
        endedAt = now;
    }
}
