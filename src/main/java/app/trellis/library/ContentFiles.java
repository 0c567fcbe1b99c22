package app.trellis.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
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

    static JsonNode file(String name) {
        Resource found =
                new PathMatchingResourcePatternResolver().getResource("classpath:" + FOLDER + name);
        return parse(found);
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
