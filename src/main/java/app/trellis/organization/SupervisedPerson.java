package app.trellis.organization;

import app.trellis.shared.MemberId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody under the signed-in supervisor, and on which days.
 *
 * @param until last day, or null while it goes on
 */
public record SupervisedPerson(
        MemberId id, String name, LocalDate from, @Nullable LocalDate until) {

    /** Whether they are supervised on a day. */
    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
