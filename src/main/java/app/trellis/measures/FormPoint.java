package app.trellis.measures;

import app.trellis.shared.MemberId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One filled-in questionnaire in a client's series. Versions of a questionnaire are series of their
 * own and never drawn as one line.
 *
 * @param responseId what was filled in; null where the score was brought in from elsewhere
 * @param takenOn its day, local to the client
 * @param heldBy on whose device it was filled in together; null for the client's own
 */
public record FormPoint(
        @Nullable UUID responseId,
        String key,
        int version,
        Instant takenAt,
        LocalDate takenOn,
        FormScore score,
        @Nullable MemberId heldBy) {}
