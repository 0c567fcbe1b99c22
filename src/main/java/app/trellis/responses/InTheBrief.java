package app.trellis.responses;

import app.trellis.library.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which answers of a page stand in the brief before a session, and in which order (the catalogue's
 * line <i>In the brief</i> of each exercise). It says nothing about who may read them.
 */
@Component
class InTheBrief {

    /** The question of a page for what the client wants to bring to the next session. */
    static final String BRING = "bring";

    /** Of a page that the catalogue does not know, so many answers stand there. */
    private static final int FIRST_FEW = 4;

    private final Map<String, List<String>> fields;

    InTheBrief() {
        this.fields = read();
    }

    private static Map<String, List<String>> read() {
        try (InputStream file =
                Objects.requireNonNull(
                        InTheBrief.class.getResourceAsStream("/content/in-the-brief.json"))) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those of the questions that stand in the brief of a page. */
    List<Field> of(String key, List<Field> shared) {
        List<String> wanted = fields.get(key);
        if (wanted == null) {
            return shared.stream().limit(FIRST_FEW).toList();
        }
        return shared.stream()
                .filter(field -> wanted.contains(field.id()))
                .sorted(Comparator.comparingInt(field -> wanted.indexOf(field.id())))
                .toList();
    }

    /** The exercises that it knows. */
    java.util.Set<String> keys() {
        return fields.keySet();
    }

    /** The questions of an exercise that are wanted, whether they may be read or not. */
    List<String> wanted(String key) {
        return fields.getOrDefault(key, List.of());
    }
}
