package app.trellis.assignments;

import app.trellis.library.Gate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one step of a program stands, as far as its gate asks. All days are local to the client.
 *
 * @param fromDay the first day of the program on which it can open, from 1
 * @param hasPrevious whether it waits for another step
 * @param previousDone the day on which that one was done, or null
 * @param previousOver whether that one was ended by a person; then nothing waits for it
 * @param done the day on which it was first done itself, or null
 * @param asideOn the day on which it was last set aside, or null
 */
record StepState(
        UUID id,
        RunId run,
        LocalDate runStarts,
        int fromDay,
        Gate.Kind gate,
        int gateDays,
        boolean alsoReadiness,
        boolean hasPrevious,
        @Nullable LocalDate previousDone,
        boolean previousOver,
        @Nullable LocalDate done,
        @Nullable LocalDate asideOn) {

    /** The first day on which it can open. */
    LocalDate earliest() {
        return runStarts.plusDays(fromDay - 1L);
    }

    /** Whether only a person opens it. */
    boolean isByReadiness() {
        return gate == Gate.Kind.READINESS || alsoReadiness;
    }

    /** Whether what it waits for is done. */
    boolean previousSettled() {
        return !hasPrevious || previousDone != null || previousOver;
    }

    /** The day on which it opens by itself, or empty while something has to happen before. */
    Optional<LocalDate> opensOn() {
        if (isByReadiness()) {
            return Optional.empty();
        }
        return switch (gate) {
            case NONE, DATE, FIXED_INTERVAL, BEFORE_EVERY_SESSION -> Optional.of(earliest());
            case AFTER_PREVIOUS, AFTER_PREVIOUS_PLUS -> afterPrevious();
            case READINESS -> Optional.empty();
        };
    }

    private Optional<LocalDate> afterPrevious() {
        LocalDate done = previousDone;
        if (done == null) {
            return previousSettled() ? Optional.of(earliest()) : Optional.empty();
        }
        LocalDate after = done.plusDays(gateDays);
        return Optional.of(after.isBefore(earliest()) ? earliest() : after);
    }
}
