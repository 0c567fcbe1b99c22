package app.trellis.assignments;

import app.trellis.care.About;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a response answers.
 *
 * @param occurrence the one time it is due, or null where it is always open
 * @param part 2 where the first part was done before
 * @param held with whom the page takes its quiet way
 * @param thresholds from which answers on somebody is asked to look
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
        Held held,
        List<Threshold> thresholds) {

    /** The same in another version. */
    public AssignmentForResponse inVersion(int version) {
        return new AssignmentForResponse(
                id,
                kind,
                contentKey,
                version,
                occurrence,
                part,
                about,
                bodyMapOff,
                held,
                thresholds);
    }

    /** Without an answer from which on somebody is asked to look. */
    public AssignmentForResponse(
            AssignmentId id,
            AssignmentKind kind,
            String contentKey,
            int contentVersion,
            @Nullable UUID occurrence,
            int part,
            @Nullable About about,
            boolean bodyMapOff,
            Held held) {
        this(
                id,
                kind,
                contentKey,
                contentVersion,
                occurrence,
                part,
                about,
                bodyMapOff,
                held,
                List.of());
    }
}
