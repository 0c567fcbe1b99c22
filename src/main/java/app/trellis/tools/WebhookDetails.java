package app.trellis.tools;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a tool is told, as those who keep it see it.
 *
 * @param tool the name of the tool
 * @param holds whether its token does
 * @param waiting how much waits to be told
 * @param told how much was
 * @param givenUp how much was tried for a day in vain
 * @param lastStatus what the address answered last that was not yes; null when it said nothing
 * @param lastFailedAt when something was given up last
 */
public record WebhookDetails(
        UUID id,
        String tool,
        boolean holds,
        String address,
        Instant madeAt,
        long waiting,
        long told,
        long givenUp,
        @Nullable Integer lastStatus,
        @Nullable Instant lastFailedAt) {}
