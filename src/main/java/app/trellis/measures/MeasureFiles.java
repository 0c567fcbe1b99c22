package app.trellis.measures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the questionnaires that are shipped inside the program. */
final class MeasureFiles {

    /** Strict about names, so that a slip of the pen stops the start. */
    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private static final String FILES = "classpath:content/measures/*.json";
    private static final String IN_OTHER_WORDS = "classpath:content/%s/measures/*.json";

    /** The names under which the check-in holds words; other forms carry theirs by language. */
    static final Set<String> CHECK_IN_WORDS =
            Set.of("name", "phoneTitle", "intro", "caption", "dimension", "label", "low", "high");

    private MeasureFiles() {}

    /** What this program ships, as it stands in the files: the check-in is among it. */
    static Map<ShippedMeasure.Id, JsonNode> read() {
        Map<ShippedMeasure.Id, JsonNode> files = new LinkedHashMap<>();
        for (Resource file : resources(FILES)) {
            JsonNode node = parse(file);
            String key = node.path("key").asString("");
            String name = String.valueOf(file.getFilename());
            if (!name.equals(key + ".json")) {
                throw new IllegalStateException("%s calls itself '%s'".formatted(name, key));
            }
            files.put(ShippedMeasure.Id.of(key, node.path("version").asInt(1)), node);
        }
        return files;
    }

    /** The words of another language, by the text that they are laid over. */
    static Map<ShippedMeasure.Id, JsonNode> inOtherWords(String language) {
        Map<ShippedMeasure.Id, JsonNode> words = new LinkedHashMap<>();
        for (Resource file : resources(IN_OTHER_WORDS.formatted(language))) {
            JsonNode node = parse(file);
            words.put(
                    ShippedMeasure.Id.of(
                            node.path("key").asString(""), node.path("version").asInt(0)),
                    node);
        }
        return words;
    }

    private static Resource[] resources(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
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
