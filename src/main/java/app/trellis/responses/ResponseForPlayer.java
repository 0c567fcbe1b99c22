package app.trellis.responses;

import app.trellis.assignments.AssignmentKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page as the player is to show it to the client.
 *
 * @param definition the version that it answers, as JSON
 * @param answers what was written so far, as JSON by field id
 * @param screen the last screen the client was on; blank for the first
 * @param sharing who may read it once it is sent; null where nothing is kept unless asked
 * @param bodyMapOff whether the body map is left out
 * @param fourthWeek whether this check-in also compares with four weeks ago
 * @param offers lines of the client's own to take over, by question
 * @param floor the client's floor for steps with people, where the page looks at it
 * @param sayingNo the way taken without asking about saying no, by role
 * @param part 2 where the first part was sent before
 * @param ladderInUse whether the client has a list of small steps
 */
public record ResponseForPlayer(
        ResponseId id,
        AssignmentKind kind,
        ResponseState state,
        String definition,
        String lists,
        int minutes,
        String answers,
        int revision,
        String screen,
        @Nullable Sharing sharing,
        boolean bring,
        @Nullable Use use,
        boolean bodyMapOff,
        boolean fourthWeek,
        boolean ladderInUse,
        Map<String, List<String>> offers,
        @Nullable Integer floor,
        Map<String, String> sayingNo,
        int part) {

    @Override
    public String toString() {
        return "ResponseForPlayer[%s]".formatted(id);
    }
}
