package app.trellis.statistics;

import static app.trellis.statistics.Numbers.above;
import static app.trellis.statistics.Numbers.require;
import static app.trellis.statistics.Numbers.requireFinite;
import static app.trellis.statistics.Numbers.requirePositive;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Draws a person's own usual range and notices a drop below it; an occasion to ask, never a finding
 * of deterioration.
 *
 * <p>Methods: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2 (individuals and moving
 * range) and 6.3.2.4 (exponentially weighted moving average).
 */
public final class ControlChart {

    /** Limits of individual values lie this many mean moving ranges from the mean. */
    public static final double XMR_FACTOR = 2.66;

    /** Design value: the personal baseline is the mean of the first six check-ins. */
    public static final int PERSONAL_BASELINE = 6;

    /** Design value: below this many points the band is called provisional. */
    public static final int FIRM_BAND_POINTS = 12;

    /** Design value: weight of the newest value. */
    public static final double EWMA_LAMBDA = 0.3;

    /** Design value: width of the limits in standard deviations of the average. */
    public static final double EWMA_L = 2.7;

    /** Design value: weight of the newest value of the smoother after one time constant. */
    public static final double SMOOTHER_LAMBDA = 0.5;

    /** Design value: time constant of the smoother, in days. */
    public static final double SMOOTHER_TAU_DAYS = 14;

    /** Values in a row on the worse side of the mean that are a signal. */
    public static final int RUN = 8;

    private static final double MOVING_RANGE_TO_SIGMA = 1.128;
    private static final double RANGE_LIMIT = 3.267;

    private ControlChart() {}

    /**
     * The usual range of one person and what lay outside it, in points.
     *
     * @param mean mean of the baseline
     * @param meanMovingRange mean distance from one value to the next
     * @param sigma standard deviation estimated from it
     * @param lowerLimit lower end of the usual range; may lie outside the scale
     * @param upperLimit upper end
     * @param upperRangeLimit largest usual distance from one value to the next
     * @param worseBeyondLimitIndexes positions in {@code after}, from 0, strictly beyond the limit
     *     on the worse side
     * @param worseRunOf8EndsAt position in {@code after} at which eight values in a row strictly on
     *     the worse side of the mean are first complete; {@code null} if never
     */
    public record Limits(
            double mean,
            double meanMovingRange,
            double sigma,
            double lowerLimit,
            double upperLimit,
            double upperRangeLimit,
            List<Integer> worseBeyondLimitIndexes,
            @Nullable Integer worseRunOf8EndsAt) {}

    /**
     * Moving averages with their limits, in points; the lists have one entry for each value.
     *
     * @param ewma the moving averages
     * @param lowerExact lower limits, narrower at the beginning
     * @param upperExact upper limits
     * @param lowerSteady the lower limit they approach
     * @param upperSteady the upper limit they approach
     */
    public record Ewma(
            List<Double> ewma,
            List<Double> lowerExact,
            List<Double> upperExact,
            double lowerSteady,
            double upperSteady) {

        /** The first position, from 0, at which the average lies beyond the worse limit. */
        public OptionalInt firstWorse(Direction direction) {
            for (int i = 0; i < ewma.size(); i++) {
                boolean worse =
                        switch (direction) {
                            case HIGHER_IS_BETTER -> above(lowerExact.get(i), ewma.get(i));
                            case LOWER_IS_BETTER -> above(ewma.get(i), upperExact.get(i));
                        };
                if (worse) {
                    return OptionalInt.of(i);
                }
            }
            return OptionalInt.empty();
        }
    }

    /**
     * The usual range with the customary factor of {@value #XMR_FACTOR}.
     *
     * @see #xmr(double[], double[], Direction, double)
     */
    public static Limits xmr(double[] baseline, double[] after, Direction direction) {
        return xmr(baseline, after, direction, XMR_FACTOR);
    }

    /**
     * Individual values against limits from their moving range.
     *
     * <pre>
     * mR = mean|xi − xi−1|    limits = mean ± factor·mR    sigma = mR/1.128
     * upper range limit = 3.267·mR
     * </pre>
     *
     * Practice of process control asks for 20 to 30 points; therapy rarely has them, so the band is
     * shown as provisional below {@value #FIRM_BAND_POINTS}.
     *
     * @param baseline values in order of time, in points, at least two
     * @param after later values in order, may be empty
     * @param direction which end is better
     * @param factor above 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Limits xmr(
            double[] baseline, double[] after, Direction direction, double factor) {
        require(baseline.length >= 2, "A baseline needs at least two values");
        requireFinite("baseline", baseline);
        requireFinite("after", after);
        requirePositive("factor", factor);
        double mean = Numbers.mean(baseline);
        double ranges = 0;
        for (int i = 1; i < baseline.length; i++) {
            ranges += Math.abs(baseline[i] - baseline[i - 1]);
        }
        double movingRange = ranges / (baseline.length - 1);
        double reach = factor * movingRange;

        List<Integer> beyond = new ArrayList<>();
        Integer runEndsAt = null;
        int run = 0;
        for (int i = 0; i < after.length; i++) {
            double worsening = -direction.improvement(mean, after[i]);
            if (above(worsening, reach)) {
                beyond.add(i);
            }
            run = above(worsening, 0) ? run + 1 : 0;
            if (run == RUN && runEndsAt == null) {
                runEndsAt = i;
            }
        }
        return new Limits(
                mean,
                movingRange,
                movingRange / MOVING_RANGE_TO_SIGMA,
                mean - reach,
                mean + reach,
                RANGE_LIMIT * movingRange,
                List.copyOf(beyond),
                runEndsAt);
    }

    /**
     * The exponentially weighted moving average against a target.
     *
     * <pre>
     * zi = λ·xi + (1−λ)·zi−1, z0 = target
     * limits = target ± L·sigma·√(λ/(2−λ)·(1 − (1−λ)^2i)), steady without the last factor
     * </pre>
     *
     * For the check-in: target and sigma from {@link #xmr} over the first {@value
     * #PERSONAL_BASELINE} check-ins, λ {@value #EWMA_LAMBDA}, L {@value #EWMA_L}. Simulated over
     * ten check-ins, this notices a true drop of two points in about nine of ten persons and is
     * wrong in about one of six (design values). A sigma of 0 puts the limits on the target.
     *
     * @param values values in order of time, in points, may be empty
     * @param target the mean to compare with, in points
     * @param sigma standard deviation of single values, 0 or more
     * @param lambda weight of the newest value, above 0 to 1
     * @param limitWidth L, above 0
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Ewma ewma(
            double[] values, double target, double sigma, double lambda, double limitWidth) {
        requireFinite("values", values);
        requireFinite("target", target);
        requireFinite("sigma", sigma);
        require(sigma >= 0, "sigma must not be negative");
        requireLambda(lambda);
        requirePositive("limitWidth", limitWidth);
        double steadyReach = limitWidth * sigma * Math.sqrt(lambda / (2 - lambda));
        List<Double> averages = new ArrayList<>();
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        double average = target;
        for (int i = 0; i < values.length; i++) {
            average = lambda * values[i] + (1 - lambda) * average;
            double reach = steadyReach * Math.sqrt(1 - Math.pow(1 - lambda, 2.0 * (i + 1)));
            averages.add(average);
            lower.add(target - reach);
            upper.add(target + reach);
        }
        return new Ewma(
                List.copyOf(averages),
                List.copyOf(lower),
                List.copyOf(upper),
                target - steadyReach,
                target + steadyReach);
    }

    /**
     * A smoother for uneven dates, for the eye only: {@code λi = 1 − (1−λ)^(Δdays/τ)}, {@code si =
     * λi·xi + (1−λi)·si−1}, beginning with the first value.
     *
     * @param days days in order, not falling; a second value of the same day has no weight
     * @param values one value for each day, in points
     * @param lambda weight of a value that comes τ days after the one before, above 0 to 1
     * @param tauDays time constant τ in days, above 0
     * @return one smoothed value for each day, in points
     * @throws IllegalArgumentException if the lengths differ or an argument is out of range
     */
    public static List<Double> ewmaIrregular(
            double[] days, double[] values, double lambda, double tauDays) {
        require(days.length == values.length, "days and values must have the same length");
        requireFinite("days", days);
        requireFinite("values", values);
        requireLambda(lambda);
        requirePositive("tauDays", tauDays);
        List<Double> smoothed = new ArrayList<>();
        double average = 0;
        for (int i = 0; i < values.length; i++) {
            if (i == 0) {
                average = values[i];
            } else {
                double gap = days[i] - days[i - 1];
                require(gap >= 0, "days must be in order");
                double weight = 1 - Math.pow(1 - lambda, gap / tauDays);
                average = weight * values[i] + (1 - weight) * average;
            }
            smoothed.add(average);
        }
        return List.copyOf(smoothed);
    }

    private static void requireLambda(double lambda) {
        require(lambda > 0 && lambda <= 1, "lambda must be above 0 and at most 1");
    }
}
