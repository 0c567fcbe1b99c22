package app.trellis.tools;

import app.trellis.assignments.Rhythm;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tool asks a client to do.
 *
 * @param key {@code trust-check-in}, or the key of an exercise
 * @param everyDays days between, 2 to 90, with {@link Rhythm#EVERY_N_DAYS} only
 * @param startsOn the first day, local to the client; null for today
 * @param endsOn the last day on which it can open, or null
 * @param dueDays days from opening until it is due, 0 to 90
 */
record AskedFor(
        UUID client,
        String key,
        Rhythm rhythm,
        @Nullable Integer everyDays,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int dueDays) {}
