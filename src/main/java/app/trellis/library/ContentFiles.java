package app.trellis.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the content that is shipped inside the program; anything odd in it stops the start. */
final class ContentFiles {

    /**
     * Strict about names, so that a slip of the pen in a file is found before a client finds it.
     */
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /** The sections of the article are named as the article names them. */
    private static final Set<String> EXERCISE_WORDS =
            Set.of(
                    "name",
                    "phoneTitle",
                    "purpose",
                    "rhythm",
                    "why",
                    "steps",
                    "text",
                    "closing",
                    "ifThen",
                    "notFor",
                    "withCare",
                    "stopsWhen",
                    "brief",
                    "label",
                    "low",
                    "high",
                    "hint",
                    "starters",
                    "offered",
                    "note");

    private static final Set<String> PROGRAM_WORDS =
            Set.of(
                    "name",
                    "phoneTitle",
                    "length",
                    "forWhom",
                    "before",
                    "hold",
                    "end",
                    "week",
                    "label",
                    "rhythm",
                    "note");

    private static final String FOLDER = "content/";

    private ContentFiles() {}

    /** What this program ships, as it stands in the files. */
    static Map<ShippedText.Id, JsonNode> read() {
        Map<ShippedText.Id, JsonNode> texts = new LinkedHashMap<>();
        folder("exercises").forEach(node -> put(texts, ShippedText.Kind.EXERCISE, node));
        folder("programs").forEach(node -> put(texts, ShippedText.Kind.PROGRAM, node));
        folder("support").forEach(node -> put(texts, ShippedText.Kind.SUPPORT, node));
        file("cards.json").forEach(node -> put(texts, ShippedText.Kind.CARD, node));
        return texts;
    }

    /** The words of another language, by the text that they are laid over. */
    static Map<ShippedText.Id, JsonNode> inOtherWords(String language) {
        Map<ShippedText.Id, JsonNode> words = new LinkedHashMap<>();
        folder(language + "/exercises")
                .forEach(node -> put(words, ShippedText.Kind.EXERCISE, node));
        folder(language + "/programs").forEach(node -> put(words, ShippedText.Kind.PROGRAM, node));
        return words;
    }

    static JsonNode file(String name) {
        Resource found =
                new PathMatchingResourcePatternResolver().getResource("classpath:" + FOLDER + name);
        return parse(found);
    }

    /** The names under which a text holds words that somebody reads. */
    static Set<String> words(ShippedText.Kind kind) {
        return switch (kind) {
            case EXERCISE -> EXERCISE_WORDS;
            case PROGRAM -> PROGRAM_WORDS;
            case CARD -> Set.of("title", "text", "notFor");
            case SUPPORT -> Set.of("title", "about", "label", "hint");
        };
    }

    private static void put(
            Map<ShippedText.Id, JsonNode> texts, ShippedText.Kind kind, JsonNode node) {
        String key = node.path("key").asString("");
        int version = node.path("version").asInt(1);
        if (texts.put(new ShippedText.Id(kind, key, version), node) != null || key.isBlank()) {
            throw new IllegalStateException("%s '%s' is there twice".formatted(kind, key));
        }
    }

    private static Iterable<JsonNode> folder(String name) {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:" + FOLDER + name + "/*.json");
            if (files.length == 0) {
                throw new IllegalStateException("No content in " + name);
            }
            return Arrays.stream(files).map(ContentFiles::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parse(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
