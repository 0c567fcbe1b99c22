package app.trellis.statistics;

import static app.trellis.statistics.Numbers.atLeast;
import static app.trellis.statistics.Numbers.require;
import static app.trellis.statistics.Numbers.requireFinite;
import static app.trellis.statistics.Numbers.requirePositive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.arrays.Selection;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a person's own marks go somewhere, without norms and without believing the first ups
 * and downs.
 *
 * <p>The slope is Theil–Sen's (Sen 1968), the test Mann's and Kendall's; both bear outliers and
 * uneven dates. The thresholds of {@link #trendClaim} are design values: they were chosen by
 * simulation to make false claims rare, they are not clinical evidence.
 */
public final class Trend {

    /** More points than this are refused: the number of pairs grows with their square. */
    public static final int MOST_POINTS = 2_000;

    /** Up to this many points without ties the exact distribution is used. */
    public static final int MOST_POINTS_EXACT = 50;

    /** Design value: points needed before anything is claimed. */
    public static final int LEANING_MINIMUM_POINTS = 6;

    /** Design value: days needed before anything is claimed. */
    public static final int LEANING_MINIMUM_DAYS = 21;

    /** Design value: p has to be below this for a leaning. */
    public static final double LEANING_P = 0.05;

    /** Design value: points needed for a clear trend. */
    public static final int CLEAR_MINIMUM_POINTS = 9;

    /** Design value: days needed for a clear trend. */
    public static final int CLEAR_MINIMUM_DAYS = 28;

    /** Design value: p has to be below this, with and without the newest point. */
    public static final double CLEAR_P = 0.01;

    /** Design value: about a tenth of the check-in's scale, in points. */
    public static final double MINIMUM_MEANINGFUL_CHANGE = 1.0;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    private Trend() {}

    /**
     * A straight line through the points.
     *
     * @param slope points per unit of time
     * @param intercept points at time 0
     * @param low lower end of the 95 % interval of the slope
     * @param high upper end of it
     * @param pairs pairs of points with different times
     */
    public record Slope(double slope, double intercept, double low, double high, int pairs) {}

    /**
     * Whether values rise or fall with their order.
     *
     * @param n number of values
     * @param s rising pairs minus falling pairs
     * @param tauB rank correlation with time, −1 to 1, corrected for ties; 0 if all are equal
     * @param varS variance of {@code s} without a trend, corrected for ties
     * @param z {@code s} in standard errors, with continuity correction
     * @param pNormal two-sided p by the normal approximation
     * @param pExact two-sided p by counting orders; {@code null} with ties or more than 50 values
     * @param pUsed the exact p if there is one, else the normal one
     */
    public record Monotonic(
            int n,
            int s,
            double tauB,
            double varS,
            double z,
            double pNormal,
            @Nullable Double pExact,
            double pUsed) {}

    /**
     * What may be said about a series. The two LEANING labels are for practitioners only; a client
     * sees the CLEAR ones.
     */
    public enum Label {
        NOT_ENOUGH_DATA,
        NO_CLEAR_TREND,
        LEANING_BETTER,
        LEANING_WORSE,
        CLEAR_BETTER,
        CLEAR_WORSE
    }

    /**
     * A claim with what it rests on.
     *
     * @param n points used, one a day
     * @param spanDays days from the first to the last
     * @param p two-sided p of Mann and Kendall; {@code null} when there is not enough data
     * @param estimatedChange slope × span, in points of the scale, positive when the values rise;
     *     {@code null} when there is not enough data
     * @param claim what may be said
     */
    public record Claim(
            int n,
            double spanDays,
            @Nullable Double p,
            @Nullable Double estimatedChange,
            Label claim) {}

    /**
     * The Theil–Sen line with its 95 % interval.
     *
     * <pre>
     * slope = median{(yj−yi)/(tj−ti), ti≠tj}    intercept = median(y − slope·t)
     * σ² = [n(n−1)(2n+5) − Σties(t) − Σties(y)]/18, each k(k−1)(2k+5); N = number of pairs
     * upper rank = min(rint((N+zσ)/2), N−1)    lower rank = max(rint((N−zσ)/2) − 1, 0)
     * </pre>
     *
     * The four order statistics are found by selection, not by sorting. Scores equal to four
     * decimals count as tied. Source: Sen (1968), J Am Stat Assoc 63:1379–1389; the interval is
     * that of scipy's {@code theilslopes(method="joint")}.
     *
     * @param times times in any unit (days in this application), in any order, evenly spaced or not
     * @param values one value for each time, in points
     * @throws IllegalArgumentException if the lengths differ, fewer than two times differ, there
     *     are more than {@value #MOST_POINTS} points, or a number is not usable
     */
    public static Slope theilSen(double[] times, double[] values) {
        require(times.length == values.length, "times and values must have the same length");
        require(times.length <= MOST_POINTS, "There are too many points");
        requireFinite("times", times);
        requireFinite("values", values);
        double[] slopes = pairwiseSlopes(times, values);
        int pairs = slopes.length;
        require(pairs > 0, "At least two points in time are needed");

        LongUnaryOperator tieWeight = k -> k * (k - 1) * (2 * k + 5);
        double untied = tieWeight.applyAsLong(times.length);
        double tied =
                sumOverTies(times, tieWeight) + sumOverTies(Numbers.forTies(values), tieWeight);
        // Heavy ties in both can push the formula below zero.
        double sigma = Math.sqrt(Math.max(0, (untied - tied) / 18));
        int upper = (int) Math.min(Math.rint((pairs + Numbers.Z_95 * sigma) / 2), pairs - 1);
        int lower = (int) Math.max(Math.rint((pairs - Numbers.Z_95 * sigma) / 2) - 1, 0);
        int middleLow = (pairs - 1) / 2;
        int middleHigh = pairs / 2;
        Selection.select(slopes, new int[] {lower, middleLow, middleHigh, upper});

        double slope = slopes[middleLow] / 2 + slopes[middleHigh] / 2;
        double[] rests = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rests[i] = values[i] - slope * times[i];
        }
        double intercept = Median.withDefaults().evaluate(rests);
        return new Slope(
                slope + 0.0, intercept + 0.0, slopes[lower] + 0.0, slopes[upper] + 0.0, pairs);
    }

    /**
     * The test of Mann and Kendall for values in order of time.
     *
     * <pre>
     * S = Σ sign(yj−yi), i&lt;j      varS = [n(n−1)(2n+5) − Σk(k−1)(2k+5)]/18
     * Z = (S − sign S)/√varS       p = 2(1−Φ|Z|)       tau-b = S/√(n0(n0−ties)), n0 = n(n−1)/2
     * </pre>
     *
     * Without ties and up to {@value #MOST_POINTS_EXACT} values, p is exact: the share of all
     * orders with an |S| at least as large, from the recursion for the number of inversions, kept
     * as probabilities because the counts outgrow a {@code long} above 20 values. Scores equal to
     * four decimals count as tied. Sources: Mann (1945), Econometrica 13:245–259; Kendall, Rank
     * Correlation Methods.
     *
     * @param values values in order of time, in points, 2 to {@value #MOST_POINTS} of them
     * @throws IllegalArgumentException if there are too few or too many, or one is not usable
     */
    public static Monotonic mannKendall(double[] values) {
        int n = values.length;
        require(n >= 2, "At least two values are needed");
        require(n <= MOST_POINTS, "There are too many values");
        requireFinite("values", values);
        double[] y = Numbers.forTies(values);
        int s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += (int) Math.signum(y[j] - y[i]);
            }
        }
        double tiedPairs = sumOverTies(y, k -> k * (k - 1) / 2);
        double allPairs = n * (n - 1) / 2.0;
        double tauB = s == 0 ? 0 : s / Math.sqrt(allPairs * (allPairs - tiedPairs));
        LongUnaryOperator tieWeight = k -> k * (k - 1) * (2 * k + 5);
        double varS = (tieWeight.applyAsLong(n) - sumOverTies(y, tieWeight)) / 18;
        double z = s == 0 ? 0 : (s - Integer.signum(s)) / Math.sqrt(varS);
        double pNormal = Math.min(1, 2 * STANDARD_NORMAL.survivalProbability(Math.abs(z)));
        Double pExact = tiedPairs == 0 && n <= MOST_POINTS_EXACT ? exactP(n, s) : null;
        return new Monotonic(
                n, s, tauB, varS, z, pNormal, pExact, pExact == null ? pNormal : pExact);
    }

    /**
     * What may be claimed about one person's series, with the usual minimum change of one point.
     *
     * @see #trendClaim(double[], double[], Direction, double)
     */
    public static Claim trendClaim(double[] days, double[] values, Direction direction) {
        return trendClaim(days, values, direction, MINIMUM_MEANINGFUL_CHANGE);
    }

    /**
     * What may be claimed about one person's series of composites.
     *
     * <ul>
     *   <li>NOT_ENOUGH_DATA: fewer than 6 points or less than 21 days.
     *   <li>LEANING: p &lt; .05 and |slope × span| ≥ the minimum change.
     *   <li>CLEAR: at least 9 points and 28 days, p &lt; .01, |slope × span| ≥ the minimum change;
     *       and without the newest point p &lt; .01, the change at least as large and of the same
     *       sign.
     *   <li>NO_CLEAR_TREND: everything else.
     * </ul>
     *
     * All thresholds are design values (see {@code docs/statistics.md}): weekly re-testing of a
     * wandering series makes a plain p &lt; .05 come true by itself.
     *
     * @param days days since the first check-in, in any order; of several points of one day the
     *     last one given counts
     * @param values one composite for each day, in points
     * @param direction which end is better
     * @param minimumMeaningfulChange points, above 0
     * @throws IllegalArgumentException if the lengths differ, there are more than {@value
     *     #MOST_POINTS} points, or a number is not usable
     */
    public static Claim trendClaim(
            double[] days, double[] values, Direction direction, double minimumMeaningfulChange) {
        require(days.length == values.length, "days and values must have the same length");
        require(days.length <= MOST_POINTS, "There are too many points");
        requireFinite("days", days);
        requireFinite("values", values);
        requirePositive("minimumMeaningfulChange", minimumMeaningfulChange);
        int[] order = lastOfEachDay(days);
        int n = order.length;
        double[] t = Arrays.stream(order).mapToDouble(i -> days[i]).toArray();
        double[] y = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
        double span = n == 0 ? 0 : t[n - 1] - t[0];
        if (n < LEANING_MINIMUM_POINTS || !atLeast(span, LEANING_MINIMUM_DAYS)) {
            return new Claim(n, span, null, null, Label.NOT_ENOUGH_DATA);
        }
        Evidence all = evidence(t, y);
        boolean large = atLeast(Math.abs(all.change()), minimumMeaningfulChange);
        Label label = Label.NO_CLEAR_TREND;
        if (large && all.p() < LEANING_P) {
            boolean better = direction.sign() * all.change() > 0;
            boolean clear =
                    n >= CLEAR_MINIMUM_POINTS
                            && atLeast(span, CLEAR_MINIMUM_DAYS)
                            && all.p() < CLEAR_P
                            && confirmedWithoutNewest(t, y, all, minimumMeaningfulChange);
            if (clear) {
                label = better ? Label.CLEAR_BETTER : Label.CLEAR_WORSE;
            } else {
                label = better ? Label.LEANING_BETTER : Label.LEANING_WORSE;
            }
        }
        return new Claim(n, span, all.p(), all.change(), label);
    }

    private record Evidence(double p, double change) {}

    private static Evidence evidence(double[] t, double[] y) {
        double span = t[t.length - 1] - t[0];
        return new Evidence(mannKendall(y).pUsed(), theilSen(t, y).slope() * span);
    }

    private static boolean confirmedWithoutNewest(
            double[] t, double[] y, Evidence all, double minimumMeaningfulChange) {
        Evidence before = evidence(Arrays.copyOf(t, t.length - 1), Arrays.copyOf(y, y.length - 1));
        return before.p() < CLEAR_P
                && atLeast(Math.signum(all.change()) * before.change(), minimumMeaningfulChange);
    }

    private static int[] lastOfEachDay(double[] days) {
        List<Integer> kept = new ArrayList<>();
        IntStream.range(0, days.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> days[i]))
                .forEach(i -> {
                    if (!kept.isEmpty() && days[kept.getLast()] == days[i]) {
                        kept.removeLast();
                    }
                    kept.add(i);
                });
        return kept.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double[] pairwiseSlopes(double[] times, double[] values) {
        int n = times.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (times[i] != times[j]) {
                    double slope = (values[j] - values[i]) / (times[j] - times[i]);
                    requireFinite("The distance between two times", slope);
                    slopes[count++] = slope;
                }
            }
        }
        return Arrays.copyOf(slopes, count);
    }

    /** Adds up a weight over the sizes of all groups of equal values. */
    private static double sumOverTies(double[] values, LongUnaryOperator weight) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                sum += weight.applyAsLong(i - start);
                start = i;
            }
        }
        return sum;
    }

    /** The share of all orders of n different values whose |S| is at least as large. */
    private static double exactP(int n, int s) {
        int mostInversions = (n * (n - 1) / 2 - Math.abs(s)) / 2;
        // share[k]: probability that a random order of m values has k inversions.
        double[] share = new double[mostInversions + 1];
        share[0] = 1;
        for (int m = 2; m <= n; m++) {
            double[] next = new double[mostInversions + 1];
            double window = 0;
            for (int k = 0; k <= mostInversions; k++) {
                window += share[k] - (k >= m ? share[k - m] : 0);
                next[k] = window / m;
            }
            share = next;
        }
        double tail = 0;
        for (double probability : share) {
            tail += probability;
        }
        return Math.min(1, 2 * tail);
    }
}
