package app.trellis.statistics;

import static app.trellis.statistics.Numbers.atLeast;
import static app.trellis.statistics.Numbers.require;
import static app.trellis.statistics.Numbers.requireFinite;
import static app.trellis.statistics.Numbers.requirePositive;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts a change on a validated instrument into the four categories of Jacobson and Truax (1991).
 *
 * <p>"Start" is the first valid score of the episode and "now" the last; taking the worst score as
 * the start would turn regression to the mean into progress.
 */
public final class ClinicalChange {

    private ClinicalChange() {}

    /**
     * The four categories. On screen RECOVERED reads "moved out of the clinical range, reliably";
     * NO_RELIABLE_CHANGE reads "change is within the measure's error", never "not better".
     */
    public enum Category {
        RECOVERED,
        RELIABLY_IMPROVED,
        NO_RELIABLE_CHANGE,
        RELIABLY_DETERIORATED
    }

    /**
     * What happened to one person on one instrument.
     *
     * @param category the category
     * @param caseAtStart whether the start lay in the clinical range
     * @param caseAtEnd whether the latest score lies in the clinical range
     * @param improvementPoints points better than the start; negative when worse
     * @param crossedCutoffWithoutReliableChange whether the cut-off lies between the two scores, in
     *     either direction, although the change is within the measure's error
     */
    public record Outcome(
            Category category,
            boolean caseAtStart,
            boolean caseAtEnd,
            double improvementPoints,
            boolean crossedCutoffWithoutReliableChange) {}

    /** The first and last score of one person, in points. */
    public record Pair(double pre, double post) {

        /**
         * @throws IllegalArgumentException if a score is not a number
         */
        public Pair {
            requireFinite("pre", pre);
            requireFinite("post", post);
        }
    }

    /**
     * How a group changed.
     *
     * @param meanPre mean at the start, in points
     * @param sdPre standard deviation at the start (n − 1), in points
     * @param sdiff standard error of a difference, in points
     * @param cutoffC cut-off c between this group and the functional norm, in points
     * @param counts persons in each category, every category present
     */
    public record Sample(
            double meanPre,
            double sdPre,
            double sdiff,
            double cutoffC,
            Map<Category, Integer> counts) {}

    /**
     * Sorts one person's change by a published threshold.
     *
     * <p>Improvement is {@code direction × (post − pre)}. RECOVERED: a case at the start, not a
     * case now, improvement ≥ threshold. RELIABLY_IMPROVED: improvement ≥ threshold and not
     * RECOVERED. RELIABLY_DETERIORATED: worsening ≥ threshold. Otherwise NO_RELIABLE_CHANGE.
     *
     * @param pre first valid score of the episode, in points
     * @param post last valid score, in points
     * @param threshold points that count as reliable, reached or passed; above 0
     * @param caseWhen when a score lies in the clinical range
     * @param direction which end is better
     * @throws IllegalArgumentException if an argument is out of range
     */
    public static Outcome clinicalChange(
            double pre, double post, double threshold, CaseRule caseWhen, Direction direction) {
        requireFinite("pre", pre);
        requireFinite("post", post);
        requirePositive("threshold", threshold);
        double improvement = direction.improvement(pre, post);
        boolean caseAtStart = caseWhen.isCase(pre);
        boolean caseAtEnd = caseWhen.isCase(post);
        Category category =
                category(
                        atLeast(improvement, threshold),
                        atLeast(-improvement, threshold),
                        caseAtStart && !caseAtEnd);
        boolean crossedOnly = category == Category.NO_RELIABLE_CHANGE && caseAtStart != caseAtEnd;
        return new Outcome(category, caseAtStart, caseAtEnd, improvement, crossedOnly);
    }

    /**
     * Sorts a whole sample by a threshold computed from its own start scores.
     *
     * <p>A change is reliable if it is larger than {@code 1.96·Sdiff}, with the sample's own
     * standard deviation at the start. A score is clinical if it lies on the worse side of cut-off
     * c or on it. Cut-off c presumes that the group starts on the worse side of the functional
     * mean.
     *
     * @param pairs first and last scores, at least two persons with some spread at the start
     * @param reliability reliability of the measure, 0 to below 1
     * @param meanFunctional mean of a functional sample, in points
     * @param sdFunctional its standard deviation, above 0
     * @param direction which end is better
     * @throws IllegalArgumentException if an argument is out of range or all start scores are equal
     */
    public static Sample sampleClinicalChange(
            List<Pair> pairs,
            double reliability,
            double meanFunctional,
            double sdFunctional,
            Direction direction) {
        require(pairs.size() >= 2, "A sample needs at least two persons");
        requireFinite("meanFunctional", meanFunctional);
        requirePositive("sdFunctional", sdFunctional);
        double[] starts = pairs.stream().mapToDouble(Pair::pre).toArray();
        double meanPre = Numbers.mean(starts);
        double sdPre = Numbers.standardDeviation(starts);
        double sdiff = ReliableChange.standardErrorOfDifference(sdPre, reliability);
        double threshold = ReliableChange.Z * sdiff;
        double cutoff = ReliableChange.cutoffC(meanPre, sdPre, meanFunctional, sdFunctional);
        CaseRule clinical =
                direction == Direction.LOWER_IS_BETTER
                        ? CaseRule.atLeast(cutoff)
                        : CaseRule.atMost(cutoff);

        Map<Category, Integer> counts = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            counts.put(category, 0);
        }
        for (Pair pair : pairs) {
            double improvement = direction.improvement(pair.pre(), pair.post());
            ReliableChange.Verdict verdict = ReliableChange.verdict(improvement, threshold);
            Category category =
                    category(
                            verdict == ReliableChange.Verdict.IMPROVED,
                            verdict == ReliableChange.Verdict.DETERIORATED,
                            clinical.isCase(pair.pre()) && !clinical.isCase(pair.post()));
            counts.merge(category, 1, Integer::sum);
        }
        return new Sample(meanPre, sdPre, sdiff, cutoff, Collections.unmodifiableMap(counts));
    }

    private static Category category(boolean improved, boolean worsened, boolean leftTheRange) {
        if (improved) {
            return leftTheRange ? Category.RECOVERED : Category.RELIABLY_IMPROVED;
        }
        return worsened ? Category.RELIABLY_DETERIORATED : Category.NO_RELIABLE_CHANGE;
    }
}
