package app.trellis.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client whose signed session notes a supervisor may open with a reason; no name.
 *
 * @param pseudonym what the practice calls the client in place of the name, if anything
 * @param shortNumber keeps clients apart without saying who they are
 * @param practitioner whom the supervisor supervises today and who has the client in care
 * @param running what the supervisor has open already, for this client or another, or null
 */
public record ToOpen(
        @Nullable String pseudonym,
        String shortNumber,
        String practitioner,
        @Nullable Running running) {

    /** What is open, until when. */
    public record Running(UUID opening, Instant until, boolean sameClient) {}
}
