package app.trellis.responses;

import java.time.Instant;
import java.util.List;

/**
 * A support page with what the client keeps on it.
 *
 * @param questions without those that were left blank
 */
public record KeptSheet(
        String page, String title, Instant savedAt, List<AnsweredQuestion> questions) {

    public KeptSheet {
        questions = List.copyOf(questions);
    }

    @Override
    public String toString() {
        return "KeptSheet[%s]".formatted(page);
    }
}
