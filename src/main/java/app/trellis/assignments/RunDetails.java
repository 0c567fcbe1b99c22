package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.library.Gate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A program that was assigned to a client, for practitioners.
 *
 * @param version what a person saw of it, given back with every change
 * @param weeks how many weeks, or null with an open end
 * @param planVersion the version of the program that it was made of
 * @param newestVersion the newest version of it that is offered; the same where a shipped program
 *     or one that was retired has no newer one
 * @param talkOverdue whether its pages with another person rest until the talk about the partner is
 *     held again
 */
public record RunDetails(
        RunId id,
        long version,
        String planKey,
        String name,
        @Nullable Integer weeks,
        @Nullable About about,
        LocalDate startsOn,
        int planVersion,
        int newestVersion,
        boolean talkOverdue,
        List<Step> steps) {

    /** Whether the program has a newer version than the one that this client was given. */
    public boolean isOlder() {
        return planVersion < newestVersion;
    }

    /** Where one step stands. */
    public enum Standing {
        /** Its day has not come. */
        WAITS,
        /** It waits for the step before. */
        AFTER,
        /** Its day has come, and something rests it or a private talk is missing. */
        HELD_BACK,
        /** It opens when both say so. */
        BOTH_SAY,
        /** A strong page: it opens in a session. */
        IN_SESSION,
        OPEN,
        PAUSED,
        DONE,
        ENDED,
        /** A practitioner does it. */
        TASK
    }

    /**
     * One step.
     *
     * @param assignment the page, or null for something that a practitioner does
     * @param opens the day on which it opens, as far as that is known
     * @param after what it waits for, or null
     * @param done the day on which it was done, or null
     */
    public record Step(
            UUID id,
            int place,
            int day,
            @Nullable AssignmentId assignment,
            @Nullable AssignmentKind kind,
            String key,
            String label,
            boolean otherPerson,
            boolean together,
            Gate.Kind gate,
            Standing standing,
            @Nullable LocalDate opens,
            @Nullable String after,
            @Nullable LocalDate done) {

        /** The week it belongs to, from 1. */
        public int week() {
            return (day - 1) / 7 + 1;
        }
    }
}
