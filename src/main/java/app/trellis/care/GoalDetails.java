package app.trellis.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants to reach, in their own words.
 *
 * @param shared whether the care team may read it
 * @param byClient whether the client wrote it down, or else a practitioner with them
 * @param endedOn the day it was put aside or reached; null while it is open
 * @param ratings one a day, the oldest first
 */
public record GoalDetails(
        UUID id,
        String words,
        boolean shared,
        boolean byClient,
        LocalDate addedOn,
        @Nullable LocalDate endedOn,
        List<Rating> ratings) {

    public GoalDetails {
        ratings = List.copyOf(ratings);
    }

    /**
     * How near the client is.
     *
     * @param mark 0 (not at all) to 10 (fully)
     * @param together whether it was said in a session and put in by a practitioner
     */
    public record Rating(LocalDate on, int mark, boolean together) {}

    public boolean isOpen() {
        return endedOn == null;
    }

    public Optional<Rating> latest() {
        return ratings.isEmpty() ? Optional.empty() : Optional.of(ratings.getLast());
    }

    /** The last rating before a day; empty without one. */
    public Optional<Rating> before(LocalDate day) {
        return ratings.stream().filter(one -> one.on().isBefore(day)).reduce((one, two) -> two);
    }

    @Override
    public String toString() {
        return "GoalDetails[%s]".formatted(id);
    }
}
