package app.trellis.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One check-in in a client's series.
 *
 * @param takenOn its day, local to the client
 * @param total the composite, 0 to 10, higher is better; null with fewer than six answers
 * @param answered answers among q1 to q8
 * @param items the marks as they were given, 0 to 10, by {@code q1} to {@code q10}; left out where
 *     left blank
 * @param instrumentVersion the wording that was answered; versions are never drawn as one line
 */
public record ScorePoint(
        UUID responseId,
        Instant takenAt,
        LocalDate takenOn,
        @Nullable Double total,
        int answered,
        Map<String, Integer> items,
        int instrumentVersion) {}
