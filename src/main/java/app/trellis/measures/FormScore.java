package app.trellis.measures;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One questionnaire, scored.
 *
 * @param total in points of the questionnaire; null with too few answers
 * @param answered questions answered
 * @param prorated whether blank questions were made up for
 * @param band name of the published band, such as {@code MODERATE}, or as the practice named it;
 *     null without one
 * @param risk what became of the question about risk; null where it has none
 * @param items the answers as they were given, by {@code q1} and so on and {@code difficulty}; left
 *     out where left blank
 */
public record FormScore(
        @Nullable Double total,
        int answered,
        boolean prorated,
        @Nullable String band,
        @Nullable RiskState risk,
        Map<String, Integer> items) {

    public FormScore {
        items = Map.copyOf(items);
    }
}
