package app.trellis.shared;

import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Makes new ids: UUIDs of version 7, so that new rows lie side by side in their index. */
public final class Ids {

    private static final int TIME_SHIFT = 16;

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /**
     * Smaller than every id that is made at this instant or later (RFC 9562, 5.7: the first 48 bits
     * are milliseconds).
     */
    public static UUID before(Instant instant) {
        return new UUID(instant.toEpochMilli() << TIME_SHIFT, 0);
    }
}
