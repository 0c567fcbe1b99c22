package app.trellis.responses.ui;

import app.trellis.assignments.Threshold;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says above a question, before it is answered, from which answer on somebody is told. The line
 * stands whatever the answer is.
 */
final class ThresholdLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LEAD = "lead";

    private ThresholdLines() {}

    /**
     * @param page the page as the player reads it
     * @param say the sentence of one
     */
    static String in(String page, List<Threshold> thresholds, Function<Threshold, String> say) {
        if (thresholds.isEmpty()) {
            return page;
        }
        JsonNode root = JSON.readTree(page);
        for (JsonNode node : root.path("fields")) {
            if (node instanceof ObjectNode field) {
                thresholds.stream()
                        .filter(one -> one.field().equals(field.path("id").asString("")))
                        .forEach(one ->
                                field.put(
                                        LEAD,
                                        (field.path(LEAD).asString("") + " " + say.apply(one))
                                                .strip()));
            }
        }
        return root.toString();
    }
}
