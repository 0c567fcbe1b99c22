package app.trellis.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of an exercise of a practice's own as it is or was used; it never changes.
 *
 * @param typed as it was typed, to say what changed
 * @param json as the player reads it
 * @param retiredAt since when it is offered no longer; null while it is
 */
public record OwnExerciseVersion(
        OwnExerciseId id,
        Exercise exercise,
        OwnExercise typed,
        String json,
        Instant since,
        @Nullable Instant retiredAt) {

    public boolean isRetired() {
        return retiredAt != null;
    }
}
