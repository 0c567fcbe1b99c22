package app.trellis.trends;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to look at together, until a practitioner did and said so.
 *
 * @param instrument key of the questionnaire, or of the check-in
 * @param name of the questionnaire for professionals; null for the check-in
 * @param figure the latest score when it was raised
 * @param holds whether the rule still holds; a flag stays open when it does not
 * @param looked what came of it; null while it is open
 */
public record Flag(
        UUID id,
        String instrument,
        @Nullable String name,
        FlagRule rule,
        Instant raisedAt,
        double figure,
        boolean holds,
        @Nullable Looked looked) {

    /**
     * How it was closed.
     *
     * @param mine whether the reader did
     * @param at when
     * @param topics what was looked at
     * @param note in the practitioner's words
     */
    public record Looked(boolean mine, Instant at, Set<LookAt> topics, String note) {

        public Looked {
            topics = Set.copyOf(topics);
        }
    }

    public boolean isOpen() {
        return looked == null;
    }
}
