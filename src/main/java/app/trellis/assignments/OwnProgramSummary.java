package app.trellis.assignments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A program of the practice's own, as it stands in the list.
 *
 * @param version the newest one published; 0 while there is none yet
 * @param since when that version was published; null while there is none yet
 * @param retired whether it is offered no longer
 * @param draft whether somebody is making a first or a next version
 */
public record OwnProgramSummary(
        OwnProgramId id,
        String name,
        int weeks,
        int steps,
        int version,
        @Nullable Instant since,
        boolean retired,
        boolean draft) {}
