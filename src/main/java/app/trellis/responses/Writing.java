package app.trellis.responses;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page as the player has it: what is kept at every pause, and what is sent at the end.
 *
 * @param revision the revision it goes on from
 * @param answers by field id, in the shapes of the player
 * @param screen the last screen the client was on; at most 80 characters
 * @param keep for pages that keep nothing unless asked: whether the client asked; null when the
 *     player did not say, which counts as asked where there are answers
 * @param request which wish to send this is, the same each time it is asked for; null where the
 *     player gave it no number
 * @param waited how long it has been waiting on the phone for a line
 */
public record Writing(
        int revision,
        Map<String, @Nullable Object> answers,
        String screen,
        Sharing sharing,
        boolean bring,
        @Nullable Use use,
        boolean shortVersion,
        @Nullable Boolean keep,
        @Nullable UUID request,
        Duration waited) {

    private static final int SCREEN = 80;

    /** What lay on a phone for longer is gone from it. */
    private static final Duration LONGEST = Duration.ofDays(30);

    public Writing {
        screen = screen.length() <= SCREEN ? screen : "";
        waited = waited.isNegative() || waited.compareTo(LONGEST) > 0 ? Duration.ZERO : waited;
    }

    /** What is kept at a pause, or sent at once. */
    public Writing(
            int revision,
            Map<String, @Nullable Object> answers,
            String screen,
            Sharing sharing,
            boolean bring,
            @Nullable Use use,
            boolean shortVersion,
            @Nullable Boolean keep) {
        this(
                revision,
                answers,
                screen,
                sharing,
                bring,
                use,
                shortVersion,
                keep,
                null,
                Duration.ZERO);
    }

    /** The same words, for nobody else to read. */
    Writing forOneself() {
        return to(Sharing.PRIVATE, false);
    }

    /** The same, for the practitioner to read. */
    Writing shared() {
        return to(Sharing.SHARED, bring);
    }

    private Writing to(Sharing others, boolean brought) {
        return new Writing(
                revision,
                answers,
                screen,
                others,
                brought,
                use,
                shortVersion,
                keep,
                request,
                waited);
    }

    @Override
    public String toString() {
        return "Writing[revision=%d]".formatted(revision);
    }
}
