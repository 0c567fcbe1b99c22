package app.trellis.care;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to know before a session with a client.
 *
 * @param lastSession when the last session was that took place; null before the first
 * @param nextSession when the next planned one begins, today's included; null without one
 * @param zone the practice's
 * @param parts in their order
 */
public record Brief(
        @Nullable Instant lastSession,
        @Nullable Instant nextSession,
        Instant now,
        ZoneId zone,
        List<BriefPart> parts) {}
