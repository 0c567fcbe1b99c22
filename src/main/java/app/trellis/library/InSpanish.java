package app.trellis.library;

import app.trellis.shared.OtherWords;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is read in Spanish of support pages, cards, lists and the way back into the room. Only words
 * stand here: what is asked, and under which codes it is kept, is the same in every language.
 */
final class InSpanish {

    /** The language, as it stands in addresses and settings. */
    static final String LANGUAGE = "es";

    /** The names under which the shared lists hold words. */
    static final Set<String> LIST_WORDS = Set.of("label", "group");

    private final String frame = ContentFiles.file("es/frame.json").toString();
    private final JsonNode support = ContentFiles.file("es/support.json");
    private final JsonNode cards = ContentFiles.file("es/cards.json");
    private final JsonNode lookAround = ContentFiles.file("es/look-around.json");

    /** Whether this language is read in Spanish. */
    static boolean speaks(Locale locale) {
        return locale.getLanguage().equals(LANGUAGE);
    }

    /**
     * Where the Spanish words of a version are stored: beside it, so that they never change either
     * and what a client read can be told.
     */
    static ShippedText.Id of(ShippedText.Id id) {
        return new ShippedText.Id(id.kind(), id.key() + "/" + LANGUAGE, id.version());
    }

    /** Emotions, places of the body, roles and contexts. */
    String lists() {
        return OtherWords.read(ContentFiles.file("es/lists.json"))
                .over(ContentFiles.file("lists.json"))
                .toString();
    }

    /** A support page as the player reads it, with its words exchanged. */
    String support(String key, String json) {
        JsonNode page = ContentFiles.MAPPER.readTree(json);
        JsonNode words = support.path(key);
        if (page instanceof ObjectNode root) {
            say(root, "title", words.path("title"));
            say(root, "about", words.path("about"));
            for (JsonNode field : root.path("fields")) {
                say(field, words.path("fields").path(field.path("id").asString("")));
            }
        }
        return page.toString();
    }

    private static void say(JsonNode field, JsonNode words) {
        say(field, "label", words.path("label"));
        say(field, "note", words.path("note"));
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
                words.path("notFor").isArray()
                        ? words.path("notFor").valueStream().map(JsonNode::asString).toList()
                        : card.notFor(),
                card.firstInSession());
    }

    LookAround lookAround() {
        List<String> steps =
                lookAround.path("steps").valueStream().map(JsonNode::asString).toList();
        return new LookAround(
                lookAround.path("title").asString(), lookAround.path("why").asString(), steps);
    }
}
