package app.trellis.supervision;

import app.trellis.care.Brought;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a supervisor with one or several people whom they supervise.
 *
 * @param closed whether it is behind them; it is told only while points of it wait for the next one
 * @param supervisor their name
 * @param people the names of the others
 * @param points of its agenda, the oldest first
 * @param brought what practitioners bring besides, for the supervisor alone; empty for others
 */
public record Meeting(
        UUID id,
        Instant startsAt,
        boolean closed,
        String supervisor,
        List<String> people,
        List<Point> points,
        List<Bring> brought) {

    public Meeting {
        people = List.copyOf(people);
        points = List.copyOf(points);
        brought = List.copyOf(brought);
    }

    /**
     * One point of an agenda.
     *
     * @param by who added it
     * @param mine whether that is whoever asks
     */
    public record Point(UUID id, String by, boolean mine, String words, boolean ticked) {

        @Override
        public String toString() {
            return "Point[" + id + "]";
        }
    }

    /**
     * What a practitioner brings by a mark on a client or on one thing.
     *
     * @param client what the practice calls the client in place of the name; null for nothing
     * @param line what they chose to say; blank for nothing
     */
    public record Bring(
            UUID id,
            String practitioner,
            @Nullable String client,
            Brought.Matter matter,
            String line) {

        @Override
        public String toString() {
            return "Bring[" + id + "]";
        }
    }
}
