package app.trellis.reports;

import app.trellis.measures.Measure;
import app.trellis.measures.Norms;
import app.trellis.reports.ClosedEpisode.Measured;
import app.trellis.reports.QuarterOutcomes.Kind;
import app.trellis.statistics.ClinicalChange;
import app.trellis.statistics.ClinicalChange.Pair;
import app.trellis.statistics.PracticeRules;
import app.trellis.statistics.PracticeRules.IaptOutcome;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who of the closed came out how, by one set of rules: that of a questionnaire with a published
 * threshold and clinical range, or the public definitions over two questionnaires.
 *
 * @param key of the questionnaire, or {@link QuarterOutcomes#NHS}
 * @param version of the questionnaire, or 0
 * @param measure null for the public definitions
 * @param base who has first and last scores and was seen often enough
 */
record OutcomeRules(
        String key, int version, @Nullable Measure measure, Map<Kind, BitSet> sets, BitSet base) {

    static final Measured PHQ9 = new Measured("phq-9", 1);
    static final Measured GAD7 = new Measured("gad-7", 1);

    /** Whether a change on it can be called reliable and its clinical range is known. */
    static boolean hasNorms(Measure measure) {
        return measure.norms().caseLine().isPresent()
                && measure.norms()
                        .threshold()
                        .filter(one -> one.word() == Norms.Word.RELIABLE)
                        .isPresent();
    }

    /** {@link PracticeRules#iaptOutcome} of everybody with both questionnaires. */
    static OutcomeRules nhs(List<ClosedEpisode> closed) {
        BitSet base =
                Sets.where(
                        closed,
                        one ->
                                one.isCounted()
                                        && one.scores().containsKey(PHQ9)
                                        && one.scores().containsKey(GAD7));
        return new OutcomeRules(
                QuarterOutcomes.NHS, 0, null, sorted(base, i -> kinds(iapt(closed.get(i)))), base);
    }

    /** {@link ClinicalChange#clinicalChange} of everybody with this questionnaire. */
    static OutcomeRules of(Measure measure, List<ClosedEpisode> closed) {
        Measured key = new Measured(measure.key(), measure.version());
        BitSet base = Sets.where(closed, one -> one.isCounted() && one.scores().containsKey(key));
        return new OutcomeRules(
                measure.key(),
                measure.version(),
                measure,
                sorted(base, i -> List.of(kind(measure, closed.get(i).pair(key)))),
                base);
    }

    boolean isNhs() {
        return measure == null;
    }

    BitSet of(Kind kind, BitSet within) {
        return Sets.both(sets.getOrDefault(kind, new BitSet()), within);
    }

    private static Map<Kind, BitSet> sorted(BitSet base, Function<Integer, List<Kind>> kinds) {
        Map<Kind, BitSet> sets = new EnumMap<>(Kind.class);
        base.stream()
                .forEach(i ->
                        kinds.apply(i)
                                .forEach(kind ->
                                        sets.computeIfAbsent(kind, missing -> new BitSet())
                                                .set(i)));
        return sets;
    }

    private static IaptOutcome iapt(ClosedEpisode one) {
        Pair phq = one.pair(PHQ9);
        Pair gad = one.pair(GAD7);
        return PracticeRules.iaptOutcome(
                (int) phq.pre(), (int) phq.post(), (int) gad.pre(), (int) gad.post());
    }

    private static List<Kind> kinds(IaptOutcome outcome) {
        EnumMap<Kind, Boolean> holds = new EnumMap<>(Kind.class);
        holds.put(Kind.CASES, outcome.caseness());
        holds.put(Kind.RECOVERED, outcome.recovery());
        holds.put(Kind.RELIABLY_RECOVERED, outcome.reliableRecovery());
        holds.put(Kind.IMPROVED, outcome.reliableImprovement());
        holds.put(Kind.DETERIORATED, outcome.reliableDeterioration());
        holds.put(
                Kind.UNCHANGED, !outcome.reliableImprovement() && !outcome.reliableDeterioration());
        return holds.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Kind kind(Measure measure, Pair pair) {
        return switch (ClinicalChange.clinicalChange(
                        pair.pre(),
                        pair.post(),
                        measure.norms().threshold().orElseThrow().points(),
                        measure.norms().caseLine().orElseThrow().rule(),
                        measure.scoring().direction())
                .category()) {
            case RECOVERED -> Kind.LEFT_RANGE;
            case RELIABLY_IMPROVED -> Kind.IMPROVED;
            case NO_RELIABLE_CHANGE -> Kind.UNCHANGED;
            case RELIABLY_DETERIORATED -> Kind.DETERIORATED;
        };
    }
}
