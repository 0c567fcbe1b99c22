package app.trellis.statistics;

import static app.trellis.statistics.Numbers.above;
import static app.trellis.statistics.Numbers.require;
import static app.trellis.statistics.Numbers.requireFinite;

/**
 * Compares the time before a marked change (a new plan, say) with the time after it, for one
 * person; descriptive only, it does not show what caused a difference.
 */
public final class Phases {

    private Phases() {}

    /**
     * How far two phases stay apart.
     *
     * @param nap share of pairs in which the later value is better, ties counting half, 0 to 1
     * @param tau the same on a scale from −1 to 1
     * @param pairs pairs compared
     */
    public record Overlap(double nap, double tau, int pairs) {}

    /**
     * The overlap after a trend of the baseline has been taken out.
     *
     * @param baselineSlope points per observation
     * @param baselineIntercept points at observation 0
     * @param tau −1 to 1
     */
    public record Corrected(double baselineSlope, double baselineIntercept, double tau) {}

    /**
     * Nonoverlap of all pairs: {@code NAP = P(after better) + ½·P(equal) = U/(mn)}, {@code tau =
     * 2·NAP − 1}. Values equal to four decimals count as equal.
     *
     * <p>Source: Parker and Vannest (2009), Behav Ther 40:357–367. Tau-U is not offered: it can
     * leave ±1 and finds change too often (Tarlow 2017, 10.1177/0145445516676750).
     *
     * @param baseline values before, in points, 1 to {@value Trend#MOST_POINTS}
     * @param after values after, in points, 1 to {@value Trend#MOST_POINTS}
     * @param direction which end is better
     * @throws IllegalArgumentException if a phase is empty or too long, or a value is not usable
     */
    public static Overlap nap(double[] baseline, double[] after, Direction direction) {
        requirePhase("baseline", baseline);
        requirePhase("after", after);
        return overlap(Numbers.forTies(baseline), Numbers.forTies(after), direction);
    }

    /**
     * Tau after the Theil–Sen line of the baseline (over observations 1, 2, …) has been subtracted
     * from both phases.
     *
     * <p>Source: Tarlow (2017), Behav Modif 41:427–467, 10.1177/0145445516676750; here the line is
     * always subtracted and tau is the one of {@link #nap}, except that only equal rests are tied.
     * The intercept is the same for both phases and falls out.
     *
     * @param baseline values before, in points and in order, 2 to {@value Trend#MOST_POINTS}
     * @param after values after, in points and in order, 1 to {@value Trend#MOST_POINTS}
     * @param direction which end is better
     * @throws IllegalArgumentException if a phase is too short or too long, or a value is not
     *     usable
     */
    public static Corrected baselineCorrectedTau(
            double[] baseline, double[] after, Direction direction) {
        requirePhase("after", after);
        double[] observations = new double[baseline.length];
        for (int i = 0; i < observations.length; i++) {
            observations[i] = i + 1.0;
        }
        Trend.Slope line = Trend.theilSen(observations, baseline);
        Overlap overlap =
                overlap(
                        without(line, baseline, 1),
                        without(line, after, baseline.length + 1),
                        direction);
        return new Corrected(line.slope(), line.intercept(), overlap.tau());
    }

    private static Overlap overlap(double[] before, double[] later, Direction direction) {
        int better = 0;
        int equal = 0;
        for (double a : before) {
            for (double b : later) {
                double improvement = direction.improvement(a, b);
                if (above(improvement, 0)) {
                    better++;
                } else if (!above(-improvement, 0)) {
                    equal++;
                }
            }
        }
        int pairs = before.length * later.length;
        double nap = (better + 0.5 * equal) / pairs;
        return new Overlap(nap, 2 * nap - 1, pairs);
    }

    private static double[] without(Trend.Slope line, double[] values, int firstObservation) {
        double[] rests = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rests[i] = values[i] - line.slope() * (firstObservation + i);
        }
        return rests;
    }

    private static void requirePhase(String name, double[] values) {
        require(values.length >= 1, name + " must not be empty");
        require(values.length <= Trend.MOST_POINTS, name + " has too many values");
        requireFinite(name, values);
    }
}
