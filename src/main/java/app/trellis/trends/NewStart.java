package app.trellis.trends;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A day from which a practitioner counts anew, with why. It is only ever added to, and can be taken
 * back.
 *
 * @param instrument the key of the instrument it holds for
 * @param on the first day that counts
 * @param reason in the practitioner's words; empty for the client, who did not write it
 * @param mine whether the reader set it
 * @param setAt when it was set
 */
public record NewStart(
        UUID id, String instrument, LocalDate on, String reason, boolean mine, Instant setAt) {}
