package app.trellis.notes;

import app.trellis.shared.ClientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of one's own notes to find; what is null or empty asks for nothing.
 *
 * @param from first day of the session, in the practice's zone
 * @param until last day of the session
 * @param words all of which must stand in the note or in what was added to it
 */
public record NoteFilter(
        @Nullable ClientId client,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String words) {

    @Override
    public String toString() {
        return "NoteFilter[]";
    }
}
