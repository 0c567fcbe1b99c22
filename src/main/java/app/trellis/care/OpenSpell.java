package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a supervisor may read the signed session notes of a client for a reason that
 * they stated.
 *
 * @param pseudonym what the practice calls the client in place of the name, if anything
 * @param until the first moment at which nothing is open any more
 */
public record OpenSpell(
        UUID id,
        ClientId client,
        @Nullable String pseudonym,
        MemberId practitioner,
        ReasonKind kind,
        Instant from,
        Instant until) {}
