package app.trellis.assignments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was agreed in a session.
 *
 * @param title its name for professionals
 * @param ended whether it was ended since
 */
public record AgreedLine(
        AssignmentId id,
        String title,
        Rhythm rhythm,
        @Nullable Integer everyDays,
        LocalDate startsOn,
        Plan plan,
        boolean ended) {}
