package app.trellis.exchange;

import app.trellis.shared.MemberId;
import java.time.Instant;
import java.util.UUID;

/**
 * One of the two halves with which a practice is sealed; what opens lies with a person alone.
 *
 * @param half 1 or 2
 * @param fingerprint 16 hexadecimal digits, as in the file that was given out
 */
public record RecoveryHalf(
        UUID id, int half, String fingerprint, Instant madeAt, MemberId madeBy) {}
