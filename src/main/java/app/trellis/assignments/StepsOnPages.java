package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.shared.ClientId;
import java.time.Instant;
import java.time.LocalDate;
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
    Written written(ClientId client, About about);

    /**
     * @param rows as they were sent, in their order
     * @param setRight what the client said later is right instead of some of them, the oldest first
     */
    record Written(List<Row> rows, List<SetRight> setRight) {

        /** Nothing. */
        public static final Written NOTHING = new Written(List.of(), List.of());

        public Written {
            rows = List.copyOf(rows);
            setRight = List.copyOf(setRight);
        }
    }

    /**
     * What a client said is right, in their words.
     *
     * @param on local to the client
     */
    record SetRight(LocalDate on, String words) {

        @Override
        public String toString() {
            return "SetRight";
        }
    }

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
