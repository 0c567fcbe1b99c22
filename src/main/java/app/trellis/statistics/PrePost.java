package app.trellis.statistics;

import static app.trellis.statistics.Numbers.require;
import static app.trellis.statistics.Numbers.requireFinite;
import static app.trellis.statistics.Numbers.requirePositive;

import org.apache.commons.numbers.gamma.LogGamma;

/**
 * How far a group moved from start to end, in standard deviations of its start.
 *
 * <p>Always shown with: "Includes natural recovery and regression to the mean. There is no
 * comparison group."
 */
public final class PrePost {

    /** Design value: an effect of fewer persons is not shown. */
    public static final int MINIMUM_TO_SHOW = 20;

    /** A group narrower than this share of the published spread gets a note. */
    private static final double NARROW = 0.8;

    private PrePost() {}

    /**
     * A standardized mean change; positive when the group got better.
     *
     * @param n persons with both scores
     * @param meanPre mean at the start, in points
     * @param meanPost mean at the end, in points
     * @param sdPre standard deviation at the start (n − 1), in points
     * @param r correlation of start and end, −1 to 1
     * @param d change in standard deviations of the start
     * @param j correction for small samples, 0 to 1
     * @param g corrected change, d·j
     * @param se standard error of g
     * @param low lower end of the 95 % interval of g
     * @param high upper end
     */
    public record Effect(
            int n,
            double meanPre,
            double meanPost,
            double sdPre,
            double r,
            double d,
            double j,
            double g,
            double se,
            double low,
            double high) {

        /** Whether there are enough persons ({@value PrePost#MINIMUM_TO_SHOW}) to show it. */
        public boolean mayBeShown() {
            return n >= MINIMUM_TO_SHOW;
        }

        /**
         * Whether this group is so much narrower than the published one that d looks too large.
         *
         * @param publishedSd published standard deviation, in points, above 0
         * @throws IllegalArgumentException if it is not above 0
         */
        public boolean isNarrow(double publishedSd) {
            requirePositive("publishedSd", publishedSd);
            return sdPre < NARROW * publishedSd;
        }
    }

    /**
     * The effect from the scores themselves. The correlation counts as 0 when all end scores are
     * equal.
     *
     * @param pre scores at the start, in points, at least 3 and not all equal
     * @param post scores at the end of the same persons in the same order
     * @param direction which end is better
     * @throws IllegalArgumentException if the lengths differ, there are fewer than 3, all start
     *     scores are equal, or a score is not usable
     * @see #prePostEffectSummary
     */
    public static Effect prePostEffect(double[] pre, double[] post, Direction direction) {
        require(pre.length == post.length, "pre and post must have the same length");
        requireFinite("pre", pre);
        requireFinite("post", post);
        return prePostEffectSummary(
                pre.length,
                Numbers.mean(pre),
                Numbers.standardDeviation(pre),
                Numbers.mean(post),
                correlation(pre, post),
                direction);
    }

    /**
     * The effect from means, spread and correlation.
     *
     * <pre>
     * d = direction·(M_post − M_pre)/SD_pre    g = J·d
     * J = exp(lnΓ(m/2) − ½ln(m/2) − lnΓ((m−1)/2)), m = n−1
     * var = 2(1−r)/n + g²/(2n)                 interval = g ± 1.959964·√var
     * </pre>
     *
     * The spread is the group's own at the start, not that of the change, which would inflate the
     * effect whenever r is above .5. The same as SMCR of the R package metafor (Becker 1988).
     *
     * @param n persons with both scores, at least 3
     * @param meanPre mean at the start, in points
     * @param sdPre standard deviation at the start, above 0
     * @param meanPost mean at the end, in points
     * @param r correlation of start and end, −1 to 1
     * @param direction which end is better
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Effect prePostEffectSummary(
            int n, double meanPre, double sdPre, double meanPost, double r, Direction direction) {
        require(n >= 3, "At least three persons are needed");
        requireFinite("meanPre", meanPre);
        requireFinite("meanPost", meanPost);
        requirePositive("sdPre", sdPre);
        require(r >= -1 && r <= 1, "r must lie between -1 and 1");
        double d = direction.improvement(meanPre, meanPost) / sdPre;
        double half = (n - 1) / 2.0;
        double j = Math.exp(LogGamma.value(half) - Math.log(half) / 2 - LogGamma.value(half - 0.5));
        double g = j * d;
        double se = Math.sqrt(2 * (1 - r) / n + g * g / (2.0 * n));
        double reach = Numbers.Z_95 * se;
        return new Effect(n, meanPre, meanPost, sdPre, r, d, j, g, se, g - reach, g + reach);
    }

    private static double correlation(double[] x, double[] y) {
        double meanX = Numbers.mean(x);
        double meanY = Numbers.mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }
        double scale = Math.sqrt(xx) * Math.sqrt(yy);
        return scale > 0 ? Math.clamp(xy / scale, -1.0, 1.0) : 0;
    }
}
