package app.trellis.statistics;

import static app.trellis.statistics.Numbers.require;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a practice may read about many clients: outcome by public rules, and what stays hidden. */
public final class PracticeRules {

    /** NHS Talking Therapies: a case on the PHQ-9 from this score. */
    public static final int PHQ9_CASE = 10;

    /** NHS Talking Therapies: a case on the GAD-7 from this score. */
    public static final int GAD7_CASE = 8;

    /** NHS Talking Therapies: points on the PHQ-9 that are a reliable change. */
    public static final int PHQ9_RELIABLE = 6;

    /** NHS Talking Therapies: points on the GAD-7 that are a reliable change. */
    public static final int GAD7_RELIABLE = 4;

    /** The usual limit under which a cell is hidden; a practice may choose 10 instead. */
    public static final int SMALL_CELL = 5;

    private static final int HIDDEN_BELOW = 5;
    private static final int RATES_FROM = 20;
    private static final int PRACTITIONERS_TO_COMPARE = 3;
    private static final int PHQ9_HIGHEST = 27;
    private static final int GAD7_HIGHEST = 21;

    private PracticeRules() {}

    /**
     * One closed episode by the NHS Talking Therapies definitions. If neither of the two reliable
     * changes holds, there was no reliable change.
     */
    public record IaptOutcome(
            boolean caseness,
            boolean recovery,
            boolean reliableImprovement,
            boolean reliableDeterioration,
            boolean reliableRecovery) {}

    /**
     * Counts as they may be shown.
     *
     * @param total sum of all cells
     * @param totalMayBeShown whether the total can stand beside the cells; {@code false} where
     *     subtracting would give a hidden cell away or the total itself is small
     * @param shown each cell in the given order; empty where it is hidden
     */
    public record Suppressed(int total, boolean totalMayBeShown, Map<String, OptionalInt> shown) {}

    /** How much a group of this size may tell. */
    public enum Level {
        HIDDEN,
        COUNTS_ONLY,
        RATES_WITH_INTERVAL
    }

    /**
     * What a report may show.
     *
     * @param level for the whole group
     * @param comparisonAllowed whether practitioners may be put beside each other
     */
    public record Reporting(Level level, boolean comparisonAllowed) {}

    /**
     * The outcome of one closed episode with at least two contacts.
     *
     * <ul>
     *   <li>Caseness: PHQ-9 ≥ 10 or GAD-7 ≥ 8 at first.
     *   <li>Recovery: caseness at first, PHQ-9 &lt; 10 and GAD-7 &lt; 8 at last.
     *   <li>Reliable improvement: PHQ-9 down ≥ 6 or GAD-7 down ≥ 4, and neither up by that much.
     *   <li>Reliable deterioration: PHQ-9 up ≥ 6 or GAD-7 up ≥ 4, and neither down by that much.
     *   <li>Reliable recovery: recovery and reliable improvement.
     * </ul>
     *
     * Denominators: the two recoveries ÷ (closed with two contacts or more − not a case at the
     * start); the two reliable changes ÷ all closed with two contacts or more. Source: NHS Talking
     * Therapies definitions; the words about the other measure still await a check in its manual.
     *
     * @param phqFirst first PHQ-9, 0 to 27
     * @param phqLast last PHQ-9, 0 to 27
     * @param gadFirst first GAD-7, 0 to 21
     * @param gadLast last GAD-7, 0 to 21
     * @throws IllegalArgumentException if a score is out of range
     */
    public static IaptOutcome iaptOutcome(int phqFirst, int phqLast, int gadFirst, int gadLast) {
        requireScore("PHQ-9", phqFirst, PHQ9_HIGHEST);
        requireScore("PHQ-9", phqLast, PHQ9_HIGHEST);
        requireScore("GAD-7", gadFirst, GAD7_HIGHEST);
        requireScore("GAD-7", gadLast, GAD7_HIGHEST);
        boolean caseness = phqFirst >= PHQ9_CASE || gadFirst >= GAD7_CASE;
        boolean recovery = caseness && phqLast < PHQ9_CASE && gadLast < GAD7_CASE;
        boolean down = phqFirst - phqLast >= PHQ9_RELIABLE || gadFirst - gadLast >= GAD7_RELIABLE;
        boolean up = phqLast - phqFirst >= PHQ9_RELIABLE || gadLast - gadFirst >= GAD7_RELIABLE;
        boolean improvement = down && !up;
        boolean deterioration = up && !down;
        return new IaptOutcome(
                caseness, recovery, improvement, deterioration, recovery && improvement);
    }

    /**
     * Hides small counts of clients, and a second one where the first could be worked out.
     *
     * <p>A count from 1 to below the threshold is hidden; a true 0 stays. If exactly one is hidden,
     * the smallest visible count that is not 0 (the first of equals) is hidden too.
     *
     * @param cells counts by name, none negative; the order is kept
     * @param threshold 5 or 10 in this application; 2 or more
     * @throws IllegalArgumentException if a count is negative or the threshold below 2
     */
    public static Suppressed suppress(Map<String, Integer> cells, int threshold) {
        require(threshold >= 2, "The threshold must be 2 or more");
        Map<String, OptionalInt> shown = new LinkedHashMap<>();
        int total = 0;
        int hidden = 0;
        int hiddenSum = 0;
        for (Map.Entry<String, Integer> cell : cells.entrySet()) {
            int count = cell.getValue();
            require(count >= 0, "A count must not be negative");
            total = Math.addExact(total, count);
            boolean hide = count > 0 && count < threshold;
            if (hide) {
                hidden++;
                hiddenSum += count;
            }
            shown.put(cell.getKey(), hide ? OptionalInt.empty() : OptionalInt.of(count));
        }
        String second = hidden == 1 ? smallestVisible(shown) : null;
        if (second != null) {
            shown.put(second, OptionalInt.empty());
        }
        // Hidden cells hold at least 1: as many clients as cells means 1 in each. A hidden cell
        // that
        // could not be given a second has the whole total, which is small itself.
        boolean tells = hidden >= 2 && hiddenSum == hidden;
        boolean small = total > 0 && total < threshold;
        return new Suppressed(total, !tells && !small, Collections.unmodifiableMap(shown));
    }

    /**
     * How much may be told about a group: fewer than 5 nothing, 5 to 19 counts without percentages,
     * from 20 rates with their interval. Practitioners may be compared only if there are three or
     * more and every one has 20 closed episodes with both scores.
     *
     * @param n closed episodes with both scores in the group, 0 or more
     * @param practitionerN the same for each practitioner, 0 or more each
     * @throws IllegalArgumentException if a count is negative
     */
    public static Reporting reportLevel(int n, int... practitionerN) {
        require(n >= 0, "n must not be negative");
        boolean comparison = practitionerN.length >= PRACTITIONERS_TO_COMPARE;
        for (int own : practitionerN) {
            require(own >= 0, "A practitioner's n must not be negative");
            comparison &= own >= RATES_FROM;
        }
        Level level = n < RATES_FROM ? Level.COUNTS_ONLY : Level.RATES_WITH_INTERVAL;
        return new Reporting(n < HIDDEN_BELOW ? Level.HIDDEN : level, comparison);
    }

    private static @Nullable String smallestVisible(Map<String, OptionalInt> shown) {
        String name = null;
        int smallest = Integer.MAX_VALUE;
        for (Map.Entry<String, OptionalInt> cell : shown.entrySet()) {
            int count = cell.getValue().orElse(0);
            if (count > 0 && count < smallest) {
                smallest = count;
                name = cell.getKey();
            }
        }
        return name;
    }

    private static void requireScore(String name, int score, int highest) {
        require(score >= 0 && score <= highest, name + " is out of its range");
    }
}
