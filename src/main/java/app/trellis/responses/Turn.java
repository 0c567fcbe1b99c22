package app.trellis.responses;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn of what is written to and fro on a page.
 *
 * @param mine whether the reader wrote it
 * @param asks whether it is a question
 * @param words what it says; null where the client has closed it to the reader
 */
public record Turn(
        UUID id,
        boolean byClient,
        boolean mine,
        boolean asks,
        @Nullable String words,
        Instant sentAt) {

    @Override
    public String toString() {
        return "Turn[%s]".formatted(id);
    }
}
