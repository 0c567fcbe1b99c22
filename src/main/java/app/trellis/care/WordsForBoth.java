package app.trellis.care;

import app.trellis.shared.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words of a client that can be shown to them and their partner in a session with both, contributed
 * as a bean by the module that keeps them. It offers what the client shares with the care team in
 * full, asked anew each time; never a score, a mark, a sign, or what they keep to themselves.
 */
public interface WordsForBoth {

    /** Its name among the others; stored, and never changed. */
    String kind();

    /**
     * What there is, without its words, a bounded number; inside a transaction.
     *
     * @param locale in which whoever chooses reads
     */
    List<Offer> offers(ClientId client, Locale locale);

    /** The words of one as they may be shown now; inside a transaction. */
    Optional<Words> words(ClientId client, UUID subject);

    /**
     * @param title as the practitioner knows it
     * @param sentAt when it was sent, so that two of a kind are told apart; null where it lasts
     */
    record Offer(UUID subject, String title, @Nullable Instant sentAt) {

        @Override
        public String toString() {
            return "Offer[%s]".formatted(subject);
        }
    }

    /**
     * @param title neutral, in the language in which it was answered, or empty
     * @param lines as they were written
     */
    record Words(String title, List<String> lines) {

        public Words {
            lines = List.copyOf(lines);
        }

        @Override
        public String toString() {
            return "Words";
        }
    }
}
