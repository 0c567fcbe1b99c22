package app.trellis.measures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private MeasureFiles() {}

    /** What this program ships, as it stands in the files: the check-in is among it. */
    static Map<ShippedMeasure.Id, JsonNode> read() {
        Map<ShippedMeasure.Id, JsonNode> files = new LinkedHashMap<>();
        for (Resource file : resources()) {
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

    private static Resource[] resources() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES);
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
