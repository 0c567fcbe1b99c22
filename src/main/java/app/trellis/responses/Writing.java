package app.trellis.responses;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as the player has it: what is kept at every pause, and what is sent at the end.
 *
 * @param revision the revision it goes on from
 * @param answers by field id, in the shapes of the player
 * @param screen the last screen the client was on; at most 80 characters
 * @param keep for pages that keep nothing unless asked: whether the client asked; null when the
 *     player did not say, which counts as asked where there are answers
 */
public record Writing(
        int revision,
        Map<String, @Nullable Object> answers,
        String screen,
        Sharing sharing,
        boolean bring,
        @Nullable Use use,
        boolean shortVersion,
        @Nullable Boolean keep) {

    private static final int SCREEN = 80;

    public Writing {
        screen = screen.length() <= SCREEN ? screen : "";
    }

    /** The same words, for nobody else to read. */
    Writing forOneself() {
        return new Writing(
                revision, answers, screen, Sharing.PRIVATE, false, use, shortVersion, keep);
    }

    /** The same, for the practitioner to read. */
    Writing shared() {
        return new Writing(
                revision, answers, screen, Sharing.SHARED, bring, use, shortVersion, keep);
    }

    @Override
    public String toString() {
        return "Writing[revision=%d]".formatted(revision);
    }
}
