package app.trellis.library;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a client reads in Spanish of support pages, cards and the way back into the room. Only words
 * stand here: what is asked, and under which codes it is kept, is the same in every language.
 */
final class InSpanish {

    private final String frame = ContentFiles.file("es/frame.json").toString();
    private final JsonNode support = ContentFiles.file("es/support.json");
    private final JsonNode cards = ContentFiles.file("es/cards.json");
    private final JsonNode lookAround = ContentFiles.file("es/look-around.json");

    /** Whether this language is read in Spanish. */
    static boolean speaks(Locale locale) {
        return locale.getLanguage().equals("es");
    }

    /** A support page as the player reads it, with its words exchanged. */
    String support(String key, String json) {
        JsonNode page = ContentFiles.MAPPER.readTree(json);
        JsonNode words = support.path(key);
        if (page instanceof ObjectNode root) {
            say(root, "title", words.path("title"));
            for (JsonNode field : root.path("fields")) {
                say(field, words.path("fields").path(field.path("id").asString("")));
            }
        }
        return page.toString();
    }

    private static void say(JsonNode field, JsonNode words) {
        say(field, "label", words.path("label"));
        each(field.path("choices"), "value", words.path("choices"));
        each(field.path("columns"), "id", words.path("columns"));
    }

    private static void each(JsonNode parts, String name, JsonNode words) {
        if (parts instanceof ArrayNode all) {
            for (JsonNode part : all) {
                say(part, "label", words.path(part.path(name).asString("")));
            }
        }
    }

    private static void say(JsonNode node, String name, JsonNode words) {
        if (node instanceof ObjectNode object && words.isString()) {
            object.put(name, words.asString());
        }
    }

    String frame() {
        return frame;
    }

    Card card(Card card) {
        JsonNode words = cards.path(card.key());
        return new Card(
                card.key(),
                card.version(),
                words.path("title").asString(card.title()),
                words.path("text").asString(card.text()),
                card.article(),
                card.notFor(),
                card.firstInSession());
    }

    LookAround lookAround() {
        List<String> steps =
                lookAround.path("steps").valueStream().map(JsonNode::asString).toList();
        return new LookAround(
                lookAround.path("title").asString(), lookAround.path("why").asString(), steps);
    }
}
