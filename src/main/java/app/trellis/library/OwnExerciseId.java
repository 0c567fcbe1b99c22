package app.trellis.library;

import app.trellis.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names an exercise that a practice wrote, in whatever version. */
public record OwnExerciseId(UUID value) implements Serializable {

    /** What every key of a practice's own begins with, and no key of what is shipped ever does. */
    static final String PREFIX = "ours-";

    static OwnExerciseId next() {
        return new OwnExerciseId(Ids.next());
    }

    /** The exercise that assignments and responses name like this. */
    public static OwnExerciseId of(String key) {
        return new OwnExerciseId(UUID.fromString(key.substring(PREFIX.length())));
    }

    /** Whether a key names an exercise of a practice's own. */
    public static boolean isOwn(String key) {
        return key.startsWith(PREFIX);
    }

    /** The key that assignments and responses store. */
    public String key() {
        return PREFIX + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
