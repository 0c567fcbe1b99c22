package app.trellis.measures;

import app.trellis.statistics.CaseRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the scores of a questionnaire, each figure with where it comes from. What is
 * not known is left out, and then nothing is said that would need it.
 *
 * @param caseRule when a score lies in the clinical range
 * @param reliability the first one is used where a threshold has to be computed
 * @param spread of scores at the start of care
 * @param reliableChange thresholds as published; the first one is used, the others disagree
 * @param smallestDifference what people themselves notice; shown, never used for a label
 */
public record Norms(
        @Nullable CaseLine caseRule,
        List<Reliability> reliability,
        @Nullable Spread spread,
        List<Threshold> reliableChange,
        List<SmallestDifference> smallestDifference) {

    /** Nothing is known. */
    public static final Norms NONE = new Norms(null, List.of(), null, List.of(), List.of());

    /** Where the clinical range begins, as "at least 10". */
    public record CaseLine(String comparison, double value, String source, Mark mark) {

        public CaseLine {
            CaseRule.Comparison.of(comparison);
        }

        /** The rule as the statistics take it. */
        public CaseRule rule() {
            return new CaseRule(CaseRule.Comparison.of(comparison), value);
        }
    }

    /** How a reliability was found, which decides what a threshold computed from it is worth. */
    public enum ReliabilityType {
        ALPHA,
        RETEST
    }

    public record Reliability(double value, ReliabilityType type, String source, Mark mark) {}

    /**
     * How far scores lie apart.
     *
     * @param sd with n − 1, in points
     * @param sample of whom
     */
    public record Spread(
            double sd, @Nullable Double mean, String sample, String source, Mark mark) {}

    /** What a change of that size may be called. */
    public enum Word {
        RELIABLE,
        RULE_OF_THUMB
    }

    /** A change of at least so many points is larger than the error of the questionnaire. */
    public record Threshold(double points, Word word, String source, Mark mark) {}

    /**
     * The smallest difference that people notice: in points, or as a share of their own first
     * score.
     */
    public record SmallestDifference(
            @Nullable Double points, @Nullable Double share, String source, Mark mark) {

        public SmallestDifference {
            if ((points == null) == (share == null)) {
                throw new IllegalArgumentException("Either points or a share");
            }
        }
    }

    public Norms {
        reliability = reliability == null ? List.of() : List.copyOf(reliability);
        reliableChange = reliableChange == null ? List.of() : List.copyOf(reliableChange);
        smallestDifference =
                smallestDifference == null ? List.of() : List.copyOf(smallestDifference);
    }

    /**
     * The threshold that is used, if one is known together with its source. Without it no change is
     * called reliable.
     */
    public Optional<Threshold> threshold() {
        return reliableChange.stream().filter(one -> isGiven(one.source())).findFirst();
    }

    /** Where the clinical range begins, if that is known together with its source. */
    public Optional<CaseLine> caseLine() {
        CaseLine line = caseRule;
        return Optional.ofNullable(line).filter(one -> isGiven(one.source()));
    }

    /** Whether something says where a figure comes from; a blank line says nothing. */
    static boolean isGiven(@Nullable String source) {
        return source != null && !source.isBlank();
    }
}
