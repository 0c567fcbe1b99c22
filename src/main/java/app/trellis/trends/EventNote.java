package app.trellis.trends;

import app.trellis.responses.Sharing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day that mattered, noted by the client or by somebody on the care team.
 *
 * @param words what happened; null where only its day may be known to the reader
 * @param isPhase whether something was changed on purpose, so that before and after are compared
 * @param byClient who noted it: the client, or else the care team
 * @param sharing who beside those who noted it may read it; the care team's are {@link
 *     Sharing#PRIVATE} or {@link Sharing#SHARED} with the client
 */
public record EventNote(
        UUID id,
        LocalDate on,
        @Nullable String words,
        boolean isPhase,
        boolean byClient,
        Sharing sharing,
        Instant notedAt) {}
