package app.trellis.statistics;

import static app.trellis.statistics.Numbers.clampToUnit;
import static app.trellis.statistics.Numbers.require;
import static app.trellis.statistics.Numbers.requireUnit;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Rates with their uncertainty, so that no page shows a bare percentage or ranks people by chance.
 * All proportions run from 0 to 1.
 */
public final class Proportions {

    private static final double TAIL_95 = 0.025;
    private static final double TAIL_99_8 = 0.001;

    private Proportions() {}

    /**
     * A rate with its interval, 0 to 1.
     *
     * @param proportion successes ÷ n
     * @param low lower end of the interval
     * @param high upper end
     */
    public record Interval(double proportion, double low, double high) {}

    /** Where a unit lies in a funnel plot. */
    public enum Position {
        BELOW_99_8,
        BELOW_95,
        WITHIN_95,
        ABOVE_95,
        ABOVE_99_8
    }

    /**
     * One unit in a funnel plot.
     *
     * @param low95 drawn lower 95 % line at this n, 0 to 1
     * @param high95 drawn upper 95 % line
     * @param low998 drawn lower 99.8 % line
     * @param high998 drawn upper 99.8 % line
     * @param pLower chance of so few or fewer, if the target were true
     * @param pUpper chance of so many or more
     * @param position by the two chances, not by the drawn lines
     */
    public record FunnelPoint(
            double low95,
            double high95,
            double low998,
            double high998,
            double pLower,
            double pUpper,
            Position position) {}

    /**
     * A band of start severity.
     *
     * @param n closed episodes in the band
     * @param recovered how many of them recovered
     * @param referenceRate rate of the reference in this band, 0 to 1
     */
    public record SeverityBand(int n, int recovered, double referenceRate) {

        /**
         * @throws IllegalArgumentException if the counts do not fit or the rate is out of range
         */
        public SeverityBand {
            require(recovered >= 0 && recovered <= n, "recovered must lie between 0 and n");
            requireUnit("referenceRate", referenceRate);
        }
    }

    /**
     * Observed against expected, given how severe the cases were at the start.
     *
     * @param observed recovered in all bands
     * @param expected recovered if each band had the reference rate
     * @param ratio observed ÷ expected; {@code null} if none were expected
     * @param z distance in standard errors; {@code null} if the expectation has no variance
     */
    public record CaseMix(
            int observed, double expected, @Nullable Double ratio, @Nullable Double z) {}

    /**
     * The score interval of Wilson (1927).
     *
     * <pre>
     * (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)
     * </pre>
     *
     * Source: Newcombe (1998), Stat Med 17:857–872, method 3.
     *
     * @param successes 0 to n
     * @param n 1 or more
     * @param confidence above 0, below 1; 0.95 everywhere in this application
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Interval wilson(int successes, int n, double confidence) {
        requireCounts(successes, n);
        require(confidence > 0 && confidence < 1, "confidence must lie between 0 and 1");
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double p = (double) successes / n;
        double square = z * z / n;
        double middle = (p + square / 2) / (1 + square);
        double reach = z / (1 + square) * Math.sqrt(p * (1 - p) / n + square / (4.0 * n));
        return new Interval(
                p,
                successes == 0 ? 0 : clampToUnit(middle - reach),
                successes == n ? 1 : clampToUnit(middle + reach));
    }

    /**
     * One unit against a target, with exact binomial tails and interpolated lines.
     *
     * <pre>
     * BELOW_95 if P(X ≤ k) &lt; .025, ABOVE_95 if P(X ≥ k) &lt; .025, X ~ Bin(n, target)
     * BELOW_99_8 and ABOVE_99_8 with .001
     * lower line L(p) = q(target, p)/n    upper line = 1 − q(1−target, p)/n, both within 0 and 1
     * q(t, p) = r − (F(r)−p)/f(r), r the smallest whole number with F(r) &gt; p
     * </pre>
     *
     * The target is the practice's own pooled rate. Source: Spiegelhalter (2005), Stat Med
     * 24:1185–1202, 10.1002/sim.1970, in a form that is symmetric in the tails.
     *
     * @param target 0 to 1
     * @param n cases, 1 or more
     * @param k cases counted, 0 to n
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static FunnelPoint funnel(double target, int n, int k) {
        requireUnit("target", target);
        requireCounts(k, n);
        BinomialDistribution cases = BinomialDistribution.of(n, target);
        BinomialDistribution others = BinomialDistribution.of(n, 1 - target);
        double pLower = cases.cumulativeProbability(k);
        double pUpper = cases.survivalProbability(k - 1);
        return new FunnelPoint(
                line(cases, TAIL_95),
                1 - line(others, TAIL_95),
                line(cases, TAIL_99_8),
                1 - line(others, TAIL_99_8),
                pLower,
                pUpper,
                position(pLower, pUpper));
    }

    /**
     * Recoveries against what the start severity lets one expect (indirect standardisation).
     *
     * <pre>
     * expected = Σ n·rate    ratio = O/E    z = (O−E)/√Σ n·rate·(1−rate)
     * </pre>
     *
     * What is still missing from it (load of trauma, ongoing contact, medication, deprivation) is
     * larger than what a practitioner adds: about 94 % of the variance of outcomes is not the
     * practitioner's. No ranks are made of it.
     *
     * @param bands bands of start severity, at least tertiles
     */
    public static CaseMix caseMixRatio(List<SeverityBand> bands) {
        int observed = 0;
        double expected = 0;
        double variance = 0;
        for (SeverityBand band : bands) {
            double bandExpected = band.n() * band.referenceRate();
            observed += band.recovered();
            expected += bandExpected;
            variance += bandExpected * (1 - band.referenceRate());
        }
        return new CaseMix(
                observed,
                expected,
                expected > 0 ? observed / expected : null,
                variance > 0 ? (observed - expected) / Math.sqrt(variance) : null);
    }

    private static Position position(double pLower, double pUpper) {
        if (pLower < TAIL_99_8) {
            return Position.BELOW_99_8;
        }
        if (pUpper < TAIL_99_8) {
            return Position.ABOVE_99_8;
        }
        if (pLower < TAIL_95) {
            return Position.BELOW_95;
        }
        return pUpper < TAIL_95 ? Position.ABOVE_95 : Position.WITHIN_95;
    }

    private static double line(BinomialDistribution distribution, double tail) {
        // Here F(r) may equal the tail as well; both choices of r then give the same q.
        int r = distribution.inverseCumulativeProbability(tail);
        double q = r - (distribution.cumulativeProbability(r) - tail) / distribution.probability(r);
        return clampToUnit(q / distribution.getNumberOfTrials());
    }

    private static void requireCounts(int part, int n) {
        require(n >= 1, "n must be 1 or more");
        require(part >= 0 && part <= n, "A count must lie between 0 and n");
    }
}
