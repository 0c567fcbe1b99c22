package app.trellis.tools;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as those who keep it see it; the secret itself is nowhere.
 *
 * @param lastUsedAt to the minute; null when it never was
 * @param revokedAt null while nobody took it back
 * @param letInBy how many practitioners let it see their clients
 */
public record TokenDetails(
        UUID id,
        String name,
        Set<Scope> scopes,
        Instant madeAt,
        Instant endsAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        int letInBy) {

    public TokenDetails {
        scopes = Set.copyOf(scopes);
    }

    /** Whether it opens anything now. */
    public boolean holds(Instant now) {
        return revokedAt == null && now.isBefore(endsAt);
    }
}
