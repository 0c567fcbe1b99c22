package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import java.time.Instant;
import java.util.List;

/**
 * What was found among one's own notes, the latest session first.
 *
 * @param looked how many notes were looked at, the latest first; with words, that many were opened
 * @param all how many there are of this client and these days
 */
public record FoundNotes(List<Found> notes, int looked, int all) {

    /**
     * @param excerpt the line in which the first of the words stands; empty where none was asked
     *     for
     */
    public record Found(
            NoteId id,
            ClientId client,
            String clientName,
            SessionId session,
            Instant sessionAt,
            NoteState state,
            String excerpt) {

        @Override
        public String toString() {
            return "Found[%s]".formatted(id);
        }
    }
}
