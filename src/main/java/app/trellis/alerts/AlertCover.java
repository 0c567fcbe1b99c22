package app.trellis.alerts;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Within what time a practice answers, and who does when the care team does not. */
@Entity
@Table(name = "alert_cover")
class AlertCover {

    /** Design value: reading time that each stage has before the next one hears of it. */
    static final Duration LIMIT = Duration.ofHours(2);

    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(8);

    @Id
    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "limit_minutes")
    private int limitMinutes = (int) LIMIT.toMinutes();

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "duty_id"))
    private @Nullable MemberId duty;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "fallback_id"))
    private @Nullable MemberId fallback;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    AlertCover() {}

    AlertCover(PracticeId practice) {
        this.practiceId = practice.value();
    }

    Duration limit() {
        return Duration.ofMinutes(limitMinutes);
    }

    @Nullable MemberId duty() {
        return duty;
    }

    @Nullable MemberId fallback() {
        return fallback;
    }

    /**
     * @throws Refused when the limit is too short to be kept or too long to be one
     */
    void set(Duration limit, @Nullable MemberId newDuty, @Nullable MemberId newFallback) {
        if (limit.compareTo(SHORTEST) < 0 || limit.compareTo(LONGEST) > 0) {
            throw new Refused("alerts.limit-range");
        }
        limitMinutes = (int) limit.toMinutes();
        duty = newDuty;
        fallback = newFallback;
    }
}
