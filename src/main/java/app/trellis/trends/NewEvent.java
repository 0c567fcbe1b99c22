package app.trellis.trends;

import app.trellis.responses.Sharing;
import app.trellis.shared.Text;
import java.time.LocalDate;

/**
 * A day that somebody wants to note.
 *
 * @param words what happened, in a short line
 * @param isPhase whether something was changed on purpose
 * @param sharing who else may read it
 */
public record NewEvent(LocalDate on, String words, boolean isPhase, Sharing sharing) {

    /**
     * @throws app.trellis.shared.Refused when nothing is written, or too much
     */
    public NewEvent {
        words = Text.line(words);
    }
}
