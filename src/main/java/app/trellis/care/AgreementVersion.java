package app.trellis.care;

import app.trellis.shared.MemberId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of what was put to a client, without its words.
 *
 * @param number from 1
 * @param answer the newest answer, or null while it waits for one
 * @param answeredAt when that was given, or null
 * @param changedAt when a rule it names changed, or null while all are as it says
 */
public record AgreementVersion(
        UUID id,
        int number,
        ReadingRhythm reading,
        MemberId drawnBy,
        Instant drawnAt,
        @Nullable AgreementAnswer answer,
        @Nullable Instant answeredAt,
        @Nullable Instant changedAt) {

    /** Whether the client has said nothing yet. */
    public boolean waits() {
        return answer == null;
    }

    /** Whether it no longer says what is watched. */
    public boolean isOutdated() {
        return changedAt != null;
    }
}
