package app.trellis.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a supervisor's own notes in their list.
 *
 * @param about whom it is about, or null for nobody in particular
 * @param beginning its first 80 code points
 */
public record SupervisionNoteLine(
        UUID id, @Nullable String about, LocalDate day, String beginning, Instant keptAt) {

    @Override
    public String toString() {
        return "SupervisionNoteLine[" + id + "]";
    }
}
