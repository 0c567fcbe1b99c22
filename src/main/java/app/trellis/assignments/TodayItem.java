package app.trellis.assignments;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing on a client's Today.
 *
 * @param occurrence the one time it is due, or null where it is always open
 * @param secondPart whether the first part was done before
 * @param phoneTitle the neutral title, the only one that a phone shows
 * @param dueOn the last day, local to the client, or null
 * @param plan the if-then plan as a sentence, or null
 * @param personalLine the practitioner's line, or null
 * @param shortMinutes how long its short version takes; 0 where there is none
 */
public record TodayItem(
        AssignmentId assignment,
        @Nullable UUID occurrence,
        AssignmentKind kind,
        String contentKey,
        int contentVersion,
        String phoneTitle,
        String why,
        int minutes,
        @Nullable LocalDate dueOn,
        boolean alwaysOpen,
        boolean resting,
        boolean secondPart,
        @Nullable String plan,
        @Nullable String personalLine,
        int shortMinutes) {

    /** Whether there is a short version of about two minutes. */
    public boolean mayShorten() {
        return shortMinutes > 0;
    }
}
