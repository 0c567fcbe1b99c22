package app.trellis.responses;

import app.trellis.assignments.Threshold;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page takes from outside itself: from the assignment, and from pages written before.
 *
 * @param bodyMapOff whether the body map is left out
 * @param fourthWeek whether this check-in also compares with four weeks ago
 * @param ladderInUse whether the client has a list of small steps
 * @param offers lines of the client's own to take over, by question
 * @param floor the client's floor for steps with people, where the page looks at it
 * @param sayingNo the way taken without asking about saying no, by role
 * @param thresholds from which answers on somebody is asked to look
 */
public record Surroundings(
        boolean bodyMapOff,
        boolean fourthWeek,
        boolean ladderInUse,
        Map<String, List<String>> offers,
        @Nullable Integer floor,
        Map<String, String> sayingNo,
        List<Threshold> thresholds) {

    /** Of a page that stands by itself. */
    static final Surroundings NONE =
            new Surroundings(false, false, false, Map.of(), null, Map.of(), List.of());

    @Override
    public String toString() {
        return "Surroundings";
    }
}
