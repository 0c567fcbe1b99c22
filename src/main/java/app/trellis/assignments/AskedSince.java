package app.trellis.assignments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assignment and what became of it since a day, for the brief before a session.
 *
 * @param assignedAt when it was assigned
 * @param inSession whether it was agreed in a session
 * @param done how often it was done since
 * @param setAside each time it was set aside since, the newest first
 * @param wentBy how often its day went by since with nothing said
 * @param nextDue the next day it is due; null without one
 * @param plan the client's if-then plan
 */
public record AskedSince(
        AssignmentId id,
        String title,
        AssignmentStatus status,
        Instant assignedAt,
        boolean inSession,
        int done,
        List<SetAside> setAside,
        int wentBy,
        @Nullable LocalDate nextDue,
        Plan plan) {

    /**
     * @param reason null where the client did not say
     */
    public record SetAside(Instant at, @Nullable SetAsideReason reason) {}

    /** Whether there is anything to say: it runs, or something became of it. */
    boolean isWorthAWord() {
        boolean runs = status == AssignmentStatus.ACTIVE || status == AssignmentStatus.PAUSED;
        return runs || done > 0 || !setAside.isEmpty() || wentBy > 0;
    }
}
