package app.trellis.care;

import app.trellis.shared.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session in a client's list.
 *
 * @param series what it shares with the others that were planned in one go
 * @param facts what is said of a contact; nothing of a session
 */
public record SessionSummary(
        SessionId id,
        Instant startsAt,
        SessionKind kind,
        Attendance attendance,
        MemberId recordedBy,
        @Nullable UUID series,
        ContactFacts facts) {

    /** Whether it is planned and comes after another of the same series. */
    public boolean follows(SessionSummary other) {
        return series != null
                && series.equals(other.series)
                && attendance == Attendance.PLANNED
                && startsAt.isAfter(other.startsAt);
    }
}
