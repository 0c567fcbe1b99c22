package app.trellis.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A form of the practice's own, as it stands in the list.
 *
 * @param version the newest one in use; 0 while there is none yet
 * @param since when that version was put into use; null while there is none yet
 * @param retired whether it is offered no longer
 * @param draft whether somebody is writing a first or a next version
 */
public record OwnFormSummary(
        OwnFormId id,
        String name,
        int questions,
        int version,
        @Nullable Instant since,
        boolean retired,
        boolean draft) {}
