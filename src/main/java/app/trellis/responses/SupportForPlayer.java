package app.trellis.responses;

import java.util.List;
import java.util.Map;

/**
 * A support page as the player is to show it.
 *
 * @param definition in the client's language, as JSON
 * @param answers what stands on it, as JSON by field id
 * @param offers lines of the client's own to take over, by question
 */
public record SupportForPlayer(
        String definition, String answers, int revision, Map<String, List<String>> offers) {

    @Override
    public String toString() {
        return "SupportForPlayer[revision=%d]".formatted(revision);
    }
}
