package app.trellis.statistics;

import static app.trellis.statistics.Numbers.require;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores the application's own weekly check-in, which has no norms and is compared with nothing but
 * the same person's earlier marks.
 */
public final class TrustCheckIn {

    /** Design value: answers among q1 to q8 needed for a composite. */
    public static final int MINIMUM_ANSWERED = 6;

    /** Design value, not validated: felt safety up to this mark asks for a private question. */
    public static final int SAFETY_PROMPT_UP_TO = 3;

    private static final int HIGHEST = 10;
    private static final List<String> CORE =
            List.of("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8");
    private static final Set<String> LOW_IS_BETTER = Set.of("q6", "q7", "q8");
    private static final String BOUNDARIES = "q9";
    private static final String SAFETY = "q10";

    private TrustCheckIn() {}

    /**
     * One check-in, scored.
     *
     * @param answeredCore answers among q1 to q8
     * @param adjusted answered items q1 to q8, 0 to 10, turned so that higher is better
     * @param composite their mean, 0 to 10, higher is better, shown with one decimal; {@code null}
     *     with fewer than six answers
     * @param boundaries q9 as answered, drawn apart; {@code null} if left blank
     * @param safety q10 as answered, drawn apart; {@code null} if left blank
     * @param safetyPrompt whether someone is to ask privately today
     */
    public record Marks(
            int answeredCore,
            Map<String, Integer> adjusted,
            @Nullable Double composite,
            @Nullable Integer boundaries,
            @Nullable Integer safety,
            boolean safetyPrompt) {}

    /**
     * Scores one check-in.
     *
     * <p>q6 to q8 become 10 − x. The composite is the mean of the answered q1 to q8 and needs six
     * of them. q9 and q10 stay out of it: they describe what others do, and averaging would let
     * progress inside hide danger outside. A safety mark of 3 or less raises the prompt; a blank
     * one does not, and is not a 0.
     *
     * @param answers marks by {@code q1} to {@code q10}, 0 to 10; left out or {@code null} where
     *     left blank
     * @throws IllegalArgumentException if a mark is out of range or an item unknown
     */
    public static Marks trustCheckIn(Map<String, ? extends @Nullable Integer> answers) {
        answers.forEach(TrustCheckIn::requireMark);
        Map<String, Integer> adjusted = new LinkedHashMap<>();
        int sum = 0;
        for (String item : CORE) {
            Integer mark = answers.get(item);
            if (mark != null) {
                int turned = LOW_IS_BETTER.contains(item) ? HIGHEST - mark : mark;
                adjusted.put(item, turned);
                sum += turned;
            }
        }
        int answered = adjusted.size();
        Integer safety = answers.get(SAFETY);
        return new Marks(
                answered,
                Collections.unmodifiableMap(adjusted),
                answered >= MINIMUM_ANSWERED ? (double) sum / answered : null,
                answers.get(BOUNDARIES),
                safety,
                safety != null && safety <= SAFETY_PROMPT_UP_TO);
    }

    private static void requireMark(String item, @Nullable Integer mark) {
        require(
                CORE.contains(item) || item.equals(BOUNDARIES) || item.equals(SAFETY),
                "The check-in has no such item");
        require(
                mark == null || (mark >= 0 && mark <= HIGHEST),
                item + " must lie between 0 and 10");
    }
}
