package app.trellis.notes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a formulation was saved as a version; none of its words.
 *
 * @param number 1 for the first
 * @param savedBy the author's name
 * @param lookAgainOn when it is to be looked at again, in the practice's zone; null for no day
 * @param agreedOn when the client agreed to it; null where they did not yet
 */
public record SavedFormulation(
        int number,
        String savedBy,
        Instant savedAt,
        @Nullable LocalDate lookAgainOn,
        @Nullable LocalDate agreedOn) {

    /** Whether the day to look at it again has come. */
    public boolean isDue(LocalDate today) {
        LocalDate day = lookAgainOn;
        return day != null && !day.isAfter(today);
    }
}
