package app.trellis.library;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a step of a program opens.
 *
 * @param days how many days after, or on which day of the program
 * @param months how many months after
 * @param alsoReadiness whether readiness has to hold as well
 * @param previous the step that counts as the one before, where it is another
 */
public record Gate(
        Kind type,
        @Nullable Integer days,
        @Nullable Integer months,
        boolean alsoReadiness,
        @Nullable String previous) {

    /** What a step waits for. */
    public enum Kind {
        NONE,
        AFTER_PREVIOUS,
        AFTER_PREVIOUS_PLUS,
        FIXED_INTERVAL,
        DATE,
        BEFORE_EVERY_SESSION,
        READINESS
    }

    public Gate {
        Objects.requireNonNull(type, "type");
    }
}
