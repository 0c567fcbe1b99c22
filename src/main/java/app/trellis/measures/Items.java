package app.trellis.measures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The answers of a form, and the compact text they are stored as: {@code q1=5,q3=10}. */
final class Items {

    private static final int OF_A_CHECK_IN = 10;

    /** The names of the ten items of a check-in, in the order in which they are asked. */
    static final List<String> NAMES = names(OF_A_CHECK_IN);

    private Items() {}

    /** The names of so many questions, in the order in which they are asked. */
    static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> "q" + number).toList();
    }

    /** The marks of a check-in among some answers; what is no item is left out. */
    static Map<String, Integer> of(Map<String, ? extends @Nullable Object> answers) {
        return of(NAMES, answers);
    }

    /** The answers to some questions, as numbers; what is none is left out. */
    static Map<String, Integer> of(
            List<String> names, Map<String, ? extends @Nullable Object> answers) {
        Map<String, Integer> items = new LinkedHashMap<>();
        for (String name : names) {
            Integer answer = number(answers.get(name));
            if (answer != null) {
                items.put(name, answer);
            }
        }
        return items;
    }

    /** A choice among labelled answers arrives as text, a mark on a line as a number. */
    private static @Nullable Integer number(@Nullable Object answer) {
        return switch (answer) {
            case Number mark -> mark.intValue();
            case String value when value.matches("-?\\d{1,4}") -> Integer.valueOf(value);
            case null, default -> null;
        };
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
