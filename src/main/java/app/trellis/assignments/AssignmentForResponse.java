package app.trellis.assignments;

import app.trellis.care.About;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a response answers.
 *
 * @param occurrence the one time it is due, or null where it is always open
 * @param part 2 where the first part was done before
 * @param held with whom the page takes its quiet way
 */
public record AssignmentForResponse(
        AssignmentId id,
        AssignmentKind kind,
        String contentKey,
        int contentVersion,
        @Nullable UUID occurrence,
        int part,
        @Nullable About about,
        boolean bodyMapOff,
        Held held) {}
