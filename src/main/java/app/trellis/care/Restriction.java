package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That the use of a record is restricted (GDPR, Article 18), or that the client asked for it.
 *
 * @param askedAt null where the practice keeps the rest of an erased record
 * @param setAt null while it waits for the practice
 * @param overAt when it was lifted, refused or taken back; null while it holds or waits
 * @param readers names of the few who read the record while it holds
 */
public record Restriction(
        UUID id,
        ClientId client,
        @Nullable Instant askedAt,
        @Nullable Instant setAt,
        @Nullable Instant overAt,
        List<String> readers) {

    public Restriction {
        readers = List.copyOf(readers);
    }

    /** Whether it holds now. */
    public boolean holds() {
        return setAt != null && overAt == null;
    }

    /** Whether it waits for the practice. */
    public boolean waits() {
        return setAt == null && overAt == null;
    }
}
