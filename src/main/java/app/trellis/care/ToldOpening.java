package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opened signed session notes with a reason, as those who are told of it read it.
 *
 * @param client where the record leads to, or null where the reader does not treat them today
 * @param who the client's name where the reader treats them, else the practice's word or null
 * @param shortNumber keeps clients apart without saying who they are
 * @param by who opened it
 * @param until when it was over, or will be
 * @param reason as it was typed; for people who work here
 * @param seen whether the reader has said that they saw it
 */
public record ToldOpening(
        UUID id,
        @Nullable ClientId client,
        @Nullable String who,
        String shortNumber,
        String by,
        Instant from,
        Instant until,
        ReasonKind kind,
        String reason,
        boolean seen) {

    @Override
    public String toString() {
        return "ToldOpening[" + id + "]";
    }
}
