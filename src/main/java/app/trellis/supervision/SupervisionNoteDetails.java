package app.trellis.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a supervisor's own notes.
 *
 * @param about whom it is about, or null for nobody in particular
 * @param revision goes up by one with every change that was kept
 */
public record SupervisionNoteDetails(
        UUID id, @Nullable String about, LocalDate day, String text, int revision, Instant keptAt) {

    @Override
    public String toString() {
        return "SupervisionNoteDetails[" + id + "]";
    }
}
