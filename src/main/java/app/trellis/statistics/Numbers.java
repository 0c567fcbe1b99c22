package app.trellis.statistics;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * Comparisons and checks shared by all functions, so that a rule such as "at least one point" does
 * not depend on the last bit of a division.
 */
final class Numbers {

    /** A larger magnitude is no score and no number of days; refusing it rules out overflow. */
    static final double LARGEST = 1e8;

    /** The quantile of the standard normal distribution for a two-sided 95 % interval. */
    static final double Z_95 = 1.959964;

    /** Far below any difference two scores can have, far above the noise of a division. */
    private static final double SLACK = 1e-9;

    private static final double TIE_DECIMALS = 1e4;

    private Numbers() {}

    static boolean atLeast(double value, double limit) {
        return value >= limit - SLACK;
    }

    static boolean above(double value, double limit) {
        return value > limit + SLACK;
    }

    /** Scores equal to four decimals count as tied. */
    static double forTies(double value) {
        return Math.rint(value * TIE_DECIMALS) / TIE_DECIMALS;
    }

    static double[] forTies(double[] values) {
        double[] rounded = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = forTies(values[i]);
        }
        return rounded;
    }

    static double mean(double[] values) {
        return Mean.of(values).getAsDouble();
    }

    /** The sample standard deviation, divided by n − 1. */
    static double standardDeviation(double[] values) {
        return StandardDeviation.of(values).getAsDouble();
    }

    static double clampToUnit(double proportion) {
        return Math.clamp(proportion, 0.0, 1.0);
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    static void requireFinite(String name, double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException(name + " is not a usable number");
        }
    }

    static void requireFinite(String name, double[] values) {
        for (double value : values) {
            requireFinite(name, value);
        }
    }

    static void requirePositive(String name, double value) {
        requireFinite(name, value);
        require(value > 0, name + " must be above 0");
    }

    static void requireUnit(String name, double value) {
        require(value >= 0 && value <= 1, name + " must lie between 0 and 1");
    }
}
