package app.trellis.statistics;

import static app.trellis.statistics.Numbers.require;
import static app.trellis.statistics.Numbers.requireFinite;
import static app.trellis.statistics.Numbers.requirePositive;

import org.jspecify.annotations.Nullable;

/**
 * Tells a change that is larger than the error of a measure from one that is not, and says where
 * the clinical range ends.
 *
 * <p>Source: Jacobson and Truax (1991), J Consult Clin Psychol 59:12–19, <a
 * href="https://doi.org/10.1037/0022-006X.59.1.12">10.1037/0022-006X.59.1.12</a>. For validated
 * instruments only. Where a whole-point threshold has been published for an instrument, use it with
 * {@link ClinicalChange#clinicalChange} instead of the one computed here.
 */
public final class ReliableChange {

    /** The literal quantile of Jacobson and Truax; intervals use 1.959964. */
    public static final double Z = 1.96;

    private ReliableChange() {}

    /** What may be said about one change. */
    public enum Verdict {
        IMPROVED,
        NO_RELIABLE_CHANGE,
        DETERIORATED
    }

    /**
     * One change beside the error of its measure.
     *
     * @param sem standard error of measurement, in points
     * @param sdiff standard error of a difference, in points
     * @param threshold the change must be larger than this, in points
     * @param wholePointThreshold the smallest whole number of points that is larger
     * @param rc the change in units of {@code sdiff}, signed as post − pre
     * @param category what may be said
     */
    public record Change(
            double sem,
            double sdiff,
            double threshold,
            int wholePointThreshold,
            double rc,
            Verdict category) {}

    /** Which of the three cut-offs is to be used. */
    public enum Choice {
        A,
        B,
        C
    }

    /**
     * The three cut-offs between the clinical and the functional range, in points.
     *
     * @param a two standard deviations from the clinical mean, toward the functional side
     * @param b two functional standard deviations from the functional mean, toward the clinical
     *     side; {@code null} without functional norms
     * @param c the point between both means, weighted by the spreads; {@code null} without
     *     functional norms
     * @param recommended C if the two ranges overlap, B if they do not, A without functional norms
     */
    public record Cutoffs(double a, @Nullable Double b, @Nullable Double c, Choice recommended) {}

    /**
     * Compares the change of one person with the error of the measure.
     *
     * <pre>
     * SEM = SD·√(1−r)    Sdiff = √2·SEM    RC = (post−pre)/Sdiff    reliable if |RC| &gt; 1.96
     * threshold = 1.96·Sdiff               whole-point threshold = floor(threshold) + 1
     * </pre>
     *
     * @param sd standard deviation of a clinical sample, in points, above 0
     * @param reliability reliability of the measure, 0 to below 1; retest is preferred to alpha,
     *     because they lead to different thresholds
     * @param pre score at the start, in points
     * @param post score now, in points
     * @param direction which end is better
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Change reliableChange(
            double sd, double reliability, double pre, double post, Direction direction) {
        requireFinite("pre", pre);
        requireFinite("post", post);
        double sdiff = standardErrorOfDifference(sd, reliability);
        double sem = sdiff / Math.sqrt(2);
        double threshold = Z * sdiff;
        return new Change(
                sem,
                sdiff,
                threshold,
                wholePointsAbove(threshold),
                (post - pre) / sdiff,
                verdict(direction.improvement(pre, post), threshold));
    }

    /**
     * The cut-offs when both clinical and functional norms exist.
     *
     * <pre>
     * a = M_clin ± 2·SD_clin    b = M_func ∓ 2·SD_func
     * c = (SD_clin·M_func + SD_func·M_clin) / (SD_clin + SD_func)
     * </pre>
     *
     * Upper signs where higher is better, which is read off the two means. Criterion b uses the
     * functional standard deviation; a widely used package takes the clinical one by mistake. The
     * ranges overlap when the functional range begins before the clinical range has ended.
     *
     * @param meanClinical mean of a clinical sample, in points
     * @param sdClinical its standard deviation, above 0
     * @param meanFunctional mean of a functional sample, in points, different from the clinical one
     * @param sdFunctional its standard deviation, above 0
     * @throws IllegalArgumentException if an argument is out of range or both means are equal
     */
    public static Cutoffs cutoffs(
            double meanClinical, double sdClinical, double meanFunctional, double sdFunctional) {
        requireFinite("meanFunctional", meanFunctional);
        requirePositive("sdFunctional", sdFunctional);
        require(meanClinical != meanFunctional, "The two means must differ");
        Direction direction =
                meanFunctional > meanClinical
                        ? Direction.HIGHER_IS_BETTER
                        : Direction.LOWER_IS_BETTER;
        double a = cutoffs(meanClinical, sdClinical, direction).a();
        double b = meanFunctional - direction.sign() * 2 * sdFunctional;
        double c = cutoffC(meanClinical, sdClinical, meanFunctional, sdFunctional);
        boolean overlap = direction.improvement(b, a) > 0;
        return new Cutoffs(a, b, c, overlap ? Choice.C : Choice.B);
    }

    /**
     * The only cut-off there is when functional norms are missing: {@code a = M_clin ± 2·SD_clin}.
     *
     * @param meanClinical mean of a clinical sample, in points
     * @param sdClinical its standard deviation, above 0
     * @param direction which end is better
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Cutoffs cutoffs(double meanClinical, double sdClinical, Direction direction) {
        requireFinite("meanClinical", meanClinical);
        requirePositive("sdClinical", sdClinical);
        double a = meanClinical + direction.sign() * 2 * sdClinical;
        return new Cutoffs(a, null, null, Choice.A);
    }

    static double cutoffC(
            double meanClinical, double sdClinical, double meanFunctional, double sdFunctional) {
        return (sdClinical * meanFunctional + sdFunctional * meanClinical)
                / (sdClinical + sdFunctional);
    }

    static double standardErrorOfDifference(double sd, double reliability) {
        requirePositive("sd", sd);
        require(reliability >= 0 && reliability < 1, "reliability must be 0 to below 1");
        return sd * Math.sqrt(2 * (1 - reliability));
    }

    static Verdict verdict(double improvement, double threshold) {
        if (Numbers.above(improvement, threshold)) {
            return Verdict.IMPROVED;
        }
        return Numbers.above(-improvement, threshold)
                ? Verdict.DETERIORATED
                : Verdict.NO_RELIABLE_CHANGE;
    }

    private static int wholePointsAbove(double threshold) {
        int points = (int) Math.floor(threshold);
        while (!Numbers.above(points, threshold)) {
            points++;
        }
        return points;
    }
}
