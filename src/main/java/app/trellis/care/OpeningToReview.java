package app.trellis.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody opened signed session notes with a reason, as an administrator reads it: no words
 * of the reason and no name of a client.
 *
 * @param by who opened them
 * @param practitioner whose client it is
 * @param shortNumber of the client's record
 * @param until when it was over, or will be
 * @param own whether the reader opened it, and somebody else has to look at it
 * @param reviewedAt when an administrator looked at it, or null
 * @param reviewedBy empty while nobody did
 */
public record OpeningToReview(
        UUID id,
        String by,
        String practitioner,
        String shortNumber,
        Instant from,
        Instant until,
        ReasonKind kind,
        boolean own,
        @Nullable Instant reviewedAt,
        String reviewedBy) {}
