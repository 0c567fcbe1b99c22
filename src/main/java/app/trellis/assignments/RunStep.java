package app.trellis.assignments;

import app.trellis.library.Level;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a program that runs: as it was planned, and how far it has come.
 *
 * @param assignment the page, or null for something that a practitioner does
 * @param status where the page stands, or null
 * @param done the day on which it was first done, or null
 * @param level how strong the page is; calm where it is none
 * @param saidYes whether the client has said yes to a page that waits for both
 */
record RunStep(
        UUID id,
        PlannedStep planned,
        @Nullable AssignmentId assignment,
        @Nullable AssignmentStatus status,
        @Nullable LocalDate done,
        Level level,
        boolean saidYes) {

    String mark() {
        return planned.mark();
    }

    /** Whether it belongs to what has happened, which no version changes. */
    boolean hasBegun() {
        return status == null ? done != null : status != AssignmentStatus.WAITING;
    }

    /** Whether a person ended it, so that nothing waits for it. */
    boolean isOver() {
        return status == AssignmentStatus.ENDED;
    }
}
