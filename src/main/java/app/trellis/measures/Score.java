package app.trellis.measures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One check-in, scored.
 *
 * @param total the composite, 0 to 10, higher is better; null with fewer than six answers
 * @param answered answers among q1 to q8
 * @param safetyPrompt whether somebody is to ask privately today
 * @param items the marks as they were given, 0 to 10, by {@code q1} to {@code q10}; left out where
 *     left blank
 */
public record Score(
        @Nullable Double total, int answered, boolean safetyPrompt, Map<String, Integer> items) {

    public Score {
        items = Map.copyOf(items);
    }
}
