package app.trellis.library.ui;

import app.trellis.library.Content;
import app.trellis.library.LookAround;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sentences and lists around every page that a sheet of paper needs too.
 *
 * @param start how long it takes, with a gap for the minutes
 * @param moment what stands under <i>I need a moment</i>
 * @param around the way back into the room
 * @param emotions words for feelings, group by group
 * @param places of the body
 * @param marks how it feels there
 */
record PaperWords(
        String start,
        String momentTitle,
        String moment,
        LookAround around,
        List<List<String>> emotions,
        List<String> places,
        List<String> marks) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static PaperWords of(Content content, Locale language) {
        JsonNode frame = JSON.readTree(content.frameJson(language));
        JsonNode lists = JSON.readTree(content.listsJson(language));
        List<List<String>> emotions = new ArrayList<>();
        lists.path("emotions").forEach(group -> emotions.add(labels(group.path("words"))));
        return new PaperWords(
                frame.path("start").asString(),
                frame.path("steady_button").asString(),
                frame.path("steady_card").asString(),
                content.lookAround(language),
                emotions,
                labels(lists.path("body").path("places")),
                labels(lists.path("body").path("marks")));
    }

    private static List<String> labels(JsonNode choices) {
        List<String> labels = new ArrayList<>();
        choices.forEach(one -> labels.add(one.path("label").asString()));
        return labels;
    }
}
