package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.shared.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Small steps that a client wrote on a page of the exercise and sent, contributed as a bean by the
 * module that keeps pages. It answers for whoever asks: a client hears of all their pages, a
 * practitioner of those that are shared in full.
 */
public interface StepsOnPages {

    /** When the newest page about each person was sent; one statement, inside a transaction. */
    Map<About, Instant> newest(ClientId client);

    /** What stands on the newest page about that person; opening it is audited. */
    List<Row> rows(ClientId client, About about);

    /**
     * @param hard how hard it is expected to be, 0 to 10, or null
     */
    record Row(StepWords words, @Nullable Integer hard) {

        @Override
        public String toString() {
            return "Row";
        }
    }
}
