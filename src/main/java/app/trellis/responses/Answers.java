package app.trellis.responses;

import app.trellis.library.Field;
import app.trellis.shared.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers as the player writes them: plain maps, lists, texts and numbers by field id. Nothing in
 * here looks into what somebody wrote; only coded values are ever compared.
 */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> SHAPE =
            new TypeReference<>() {};

    /** No answers, as they are stored. */
    static final String NONE = "{}";

    private Answers() {}

    static Map<String, @Nullable Object> read(String json) {
        return JSON.readValue(json, SHAPE);
    }

    static String write(Map<String, @Nullable Object> answers) {
        return JSON.writeValueAsString(answers);
    }

    /**
     * Answers as they may be stored: those to questions of the page, in its order, and without text
     * that a database cannot hold. What the page does not ask is dropped.
     */
    static Map<String, @Nullable Object> among(Page page, Map<String, @Nullable Object> answers) {
        Map<String, @Nullable Object> known = new LinkedHashMap<>();
        page.fields().stream()
                .filter(field -> !field.isText())
                .forEach(field -> {
                    Object answer = known(field, clean(answers.get(field.id())));
                    if (answer != null) {
                        known.put(field.id(), answer);
                    }
                });
        return known;
    }

    /** A row keeps what its columns ask for. */
    private static @Nullable Object known(Field field, @Nullable Object answer) {
        if (!field.type().equals("rows") || !(answer instanceof List<?>)) {
            return answer;
        }
        List<@Nullable Object> known = new ArrayList<>();
        for (Map<?, ?> row : rows(answer)) {
            Map<String, @Nullable Object> cells = new LinkedHashMap<>();
            for (Field column : field.columns()) {
                Object cell = row.get(column.id());
                if (cell != null) {
                    cells.put(column.id(), cell);
                }
            }
            known.add(cells);
        }
        return known;
    }

    private static @Nullable Object clean(@Nullable Object value) {
        return switch (value) {
            case String text -> Text.clean(text, Integer.MAX_VALUE);
            case List<?> list -> {
                List<@Nullable Object> clean = new ArrayList<>();
                list.forEach(one -> clean.add(clean(one)));
                yield clean;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> clean = new LinkedHashMap<>();
                map.forEach((key, one) -> clean.put(String.valueOf(key), clean(one)));
                yield clean;
            }
            case null, default -> value;
        };
    }

    /** Whether a question was left blank. */
    static boolean isBlank(@Nullable Object answer) {
        return switch (answer) {
            case null -> true;
            case String text -> text.isBlank();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> isBlank(map.get("picked")) && isBlank(map.get("own"));
            default -> false;
        };
    }

    /** The coded values in an answer; own words are never among them. */
    static List<String> values(@Nullable Object answer) {
        return switch (answer) {
            case String value -> List.of(value);
            case Number value -> List.of(value.toString());
            case List<?> list ->
                    list.stream()
                            .filter(one -> one instanceof Map<?, ?>)
                            .flatMap(one -> ((Map<?, ?>) one).values().stream())
                            .flatMap(one -> values(one).stream())
                            .toList();
            case Map<?, ?> map -> texts(map.get("picked"));
            case null, default -> List.of();
        };
    }

    /** The texts in a list. */
    static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> all
                ? all.stream().filter(String.class::isInstance).map(String.class::cast).toList()
                : List.of();
    }

    /** The rows of a repeating question. */
    static List<Map<?, ?>> rows(@Nullable Object answer) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (answer instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> row) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** A whole number from 0 to 10, or null. */
    static @Nullable Integer mark(@Nullable Object answer) {
        return answer instanceof Integer mark && mark >= 0 && mark <= 10 ? mark : null;
    }
}
