package app.trellis.measures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ten marks of a check-in, and the compact text they are stored as: {@code q1=5,q3=10}. */
final class Items {

    private static final int COUNT = 10;

    /** The names of the items, in the order in which they are asked. */
    static final List<String> NAMES =
            IntStream.rangeClosed(1, COUNT).mapToObj(number -> "q" + number).toList();

    private Items() {}

    /** The marks among some answers; what is no item is left out. */
    static Map<String, Integer> of(Map<String, ? extends @Nullable Object> answers) {
        Map<String, Integer> items = new LinkedHashMap<>();
        for (String name : NAMES) {
            if (answers.get(name) instanceof Number mark) {
                items.put(name, mark.intValue());
            }
        }
        return items;
    }

    static String write(Map<String, Integer> items) {
        return items.entrySet().stream()
                .map(item -> item.getKey() + "=" + item.getValue())
                .collect(Collectors.joining(","));
    }

    static Map<String, Integer> read(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        Map<String, Integer> items = new LinkedHashMap<>();
        for (String item : text.split(",")) {
            int equals = item.indexOf('=');
            items.put(item.substring(0, equals), Integer.valueOf(item.substring(equals + 1)));
        }
        return Collections.unmodifiableMap(items);
    }
}
