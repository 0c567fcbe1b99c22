package app.trellis.measures;

import app.trellis.shared.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names a questionnaire that a practice brought, in whatever version. */
public record OwnFormId(UUID value) implements Serializable {

    /** What every key of a practice's own begins with, and no key of what is shipped ever does. */
    static final String PREFIX = "own-";

    static OwnFormId next() {
        return new OwnFormId(Ids.next());
    }

    static OwnFormId of(String key) {
        return new OwnFormId(UUID.fromString(key.substring(PREFIX.length())));
    }

    /** Whether a key names a questionnaire that a practice brought. */
    public static boolean isOwn(String key) {
        return key.startsWith(PREFIX);
    }

    /** The key that assignments and scores store. */
    public String key() {
        return PREFIX + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
