package app.trellis.reports;

import app.trellis.reports.QuarterOutcomes.Expected;
import app.trellis.reports.QuarterOutcomes.Kind;
import app.trellis.statistics.Proportions;
import app.trellis.statistics.Proportions.SeverityBand;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the severity at the start lets one expect: the practice's cases in thirds of their first
 * PHQ-9, and how many of each third recovered ({@link Proportions#caseMixRatio}).
 */
final class SeverityThirds {

    private static final int THIRDS = 3;

    private final List<ClosedEpisode> closed;
    private final OutcomeRules rules;
    private final List<Double> starts;
    private final List<Double> rates = new ArrayList<>();

    /**
     * @param practice everybody whose recoveries the expectation is made of
     */
    SeverityThirds(List<ClosedEpisode> closed, OutcomeRules rules, BitSet practice) {
        this.closed = closed;
        this.rules = rules;
        this.starts =
                rules.of(Kind.CASES, practice).stream().mapToObj(this::start).sorted().toList();
        for (int third = 0; third < THIRDS; third++) {
            BitSet cases = cases(practice, third);
            rates.add(cases.isEmpty() ? 0.0 : (double) recovered(cases) / cases.cardinality());
        }
    }

    /** How many of these would have recovered, if they did as the practice's cases did. */
    Expected expected(BitSet people) {
        List<SeverityBand> bands = new ArrayList<>();
        for (int third = 0; third < THIRDS; third++) {
            BitSet cases = cases(people, third);
            bands.add(new SeverityBand(cases.cardinality(), recovered(cases), rates.get(third)));
        }
        Proportions.CaseMix mix = Proportions.caseMixRatio(bands);
        Double z = mix.z();
        return new Expected(
                CountingOutcomes.rounded(mix.expected(), 1),
                z == null ? null : CountingOutcomes.rounded(z, 1));
    }

    private int recovered(BitSet cases) {
        return rules.of(Kind.RECOVERED, cases).cardinality();
    }

    private BitSet cases(BitSet people, int third) {
        BitSet cases = rules.of(Kind.CASES, people);
        BitSet within = new BitSet();
        cases.stream().filter(i -> third(start(i)) == third).forEach(within::set);
        return within;
    }

    private int third(double start) {
        double low = starts.get((starts.size() - 1) / THIRDS);
        double high = starts.get((starts.size() - 1) * 2 / THIRDS);
        return start <= low ? 0 : start <= high ? 1 : 2;
    }

    private double start(int place) {
        return closed.get(place).pair(OutcomeRules.PHQ9).pre();
    }
}
