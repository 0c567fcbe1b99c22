package app.trellis.assignments;

import app.trellis.shared.Ids;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names a program that a practice made, in whatever version. */
public record OwnProgramId(UUID value) implements Serializable {

    private static final String PREFIX = "ours-";

    static OwnProgramId next() {
        return new OwnProgramId(Ids.next());
    }

    /** The program that a run names like this, or empty where the key is of a shipped one. */
    public static Optional<OwnProgramId> of(String key) {
        if (!key.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OwnProgramId(UUID.fromString(key.substring(PREFIX.length()))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The key that runs store. */
    public String key() {
        return PREFIX + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
