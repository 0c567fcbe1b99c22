package app.trellis.statistics;

import static app.trellis.statistics.Direction.HIGHER_IS_BETTER;
import static app.trellis.statistics.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlChartTest {

    /** Mean 5, mean moving range 1: limits 2.34 and 7.66. */
    private static final double[] BASELINE = {4.5, 5.5, 4.5, 5.5};

    @Test
    void theUsualRangeFollowsFromTheMovingRange() {
        ControlChart.Limits limits = ControlChart.xmr(BASELINE, new double[0], HIGHER_IS_BETTER);

        assertThat(limits.mean()).isEqualTo(5);
        assertThat(limits.meanMovingRange()).isEqualTo(1);
        assertThat(limits.sigma()).isCloseTo(1 / 1.128, within(1e-12));
        assertThat(limits.lowerLimit()).isCloseTo(2.34, within(1e-12));
        assertThat(limits.upperLimit()).isCloseTo(7.66, within(1e-12));
        assertThat(limits.upperRangeLimit()).isCloseTo(3.267, within(1e-12));
        assertThat(limits.worseBeyondLimitIndexes()).isEmpty();
        assertThat(limits.worseRunOf8EndsAt()).isNull();
    }

    @Test
    void onlyValuesBeyondTheWorseLimitAreNamed() {
        double[] after = {2.34, 2.33, 7.66, 7.67};

        assertThat(ControlChart.xmr(BASELINE, after, HIGHER_IS_BETTER).worseBeyondLimitIndexes())
                .containsExactly(1);
        assertThat(ControlChart.xmr(BASELINE, after, LOWER_IS_BETTER).worseBeyondLimitIndexes())
                .containsExactly(3);
    }

    @Test
    void theFactorMovesTheLimits() {
        double[] after = {3.4, 2.9};

        assertThat(ControlChart.xmr(BASELINE, after, HIGHER_IS_BETTER, 2).worseBeyondLimitIndexes())
                .containsExactly(1);
        assertThatThrownBy(() -> ControlChart.xmr(BASELINE, after, HIGHER_IS_BETTER, 0))
                .hasMessageContaining("factor");
    }

    @Test
    void aRunIsEightInARowStrictlyOnTheWorseSide() {
        double[] seven = {4.9, 4.9, 4.9, 4.9, 4.9, 4.9, 4.9};
        double[] eight = {4.9, 4.9, 4.9, 4.9, 4.9, 4.9, 4.9, 4.9};
        double[] broken = {4.9, 4.9, 5, 4.9, 4.9, 4.9, 4.9, 4.9, 4.9, 4.9, 4.9, 4.9};
        double[] above = {5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1};

        assertThat(ControlChart.xmr(BASELINE, seven, HIGHER_IS_BETTER).worseRunOf8EndsAt())
                .isNull();
        assertThat(ControlChart.xmr(BASELINE, eight, HIGHER_IS_BETTER).worseRunOf8EndsAt())
                .isEqualTo(7);
        assertThat(ControlChart.xmr(BASELINE, broken, HIGHER_IS_BETTER).worseRunOf8EndsAt())
                .isEqualTo(10);
        assertThat(ControlChart.xmr(BASELINE, above, HIGHER_IS_BETTER).worseRunOf8EndsAt())
                .isNull();
        assertThat(ControlChart.xmr(BASELINE, above, LOWER_IS_BETTER).worseRunOf8EndsAt())
                .isEqualTo(7);
    }

    @Test
    void theFirstRunIsTheOneNamed() {
        double[] twoRuns = new double[20];
        twoRuns[9] = 6;

        assertThat(ControlChart.xmr(BASELINE, twoRuns, HIGHER_IS_BETTER).worseRunOf8EndsAt())
                .isEqualTo(7);
    }

    @Test
    void aSteadyPersonIsNotFlaggedForTheNoiseOfADivision() {
        double[] steady = {4.1, 4.1, 4.1, 4.1, 4.1, 4.1};
        double[] after = {4.1, 4.1, 4.1, 4.1, 4.1, 4.1, 4.1, 4.1};
        ControlChart.Limits limits = ControlChart.xmr(steady, after, HIGHER_IS_BETTER);

        assertThat(limits.worseBeyondLimitIndexes()).isEmpty();
        assertThat(limits.worseRunOf8EndsAt()).isNull();
        assertThat(
                        ControlChart.ewma(after, limits.mean(), limits.sigma(), 0.3, 2.7)
                                .firstWorse(HIGHER_IS_BETTER))
                .isEmpty();
    }

    @Test
    void aBaselineNeedsTwoValues() {
        assertThatThrownBy(
                        () -> ControlChart.xmr(new double[] {4}, new double[0], HIGHER_IS_BETTER))
                .hasMessageContaining("two values");
        assertThat(
                        ControlChart.xmr(new double[] {4, 5}, new double[0], HIGHER_IS_BETTER)
                                .meanMovingRange())
                .isEqualTo(1);
        assertThatThrownBy(() ->
                        ControlChart.xmr(
                                new double[] {4, Double.NaN}, new double[0], HIGHER_IS_BETTER))
                .hasMessageContaining("baseline");
        assertThatThrownBy(() ->
                        ControlChart.xmr(BASELINE, new double[] {Double.NaN}, HIGHER_IS_BETTER))
                .hasMessageContaining("after");
    }

    @Test
    void theAverageCrossesALimitThatWidens() {
        // Averages 4.4, 3.98; limits 5 − 2.7·√(.3/1.7)·√(1 − .7^2i): 4.19, 4.0113.
        ControlChart.Ewma drop = ControlChart.ewma(new double[] {3, 3}, 5, 1, 0.3, 2.7);

        assertThat(drop.ewma()).hasSize(2);
        assertThat(drop.ewma().get(1)).isCloseTo(3.98, within(1e-12));
        assertThat(drop.lowerExact().get(0)).isCloseTo(4.19, within(1e-12));
        assertThat(drop.lowerExact().get(1)).isCloseTo(4.01127, within(1e-5));
        assertThat(drop.upperExact().get(0)).isCloseTo(5.81, within(1e-12));
        assertThat(drop.lowerSteady()).isCloseTo(3.86577, within(1e-5));
        assertThat(drop.upperSteady()).isCloseTo(6.13423, within(1e-5));
        assertThat(drop.firstWorse(HIGHER_IS_BETTER)).isEqualTo(OptionalInt.of(1));
        assertThat(drop.firstWorse(LOWER_IS_BETTER)).isEmpty();
    }

    @Test
    void aRiseIsWorseWhereLowerIsBetter() {
        ControlChart.Ewma rise = ControlChart.ewma(new double[] {7, 7}, 5, 1, 0.3, 2.7);

        assertThat(rise.firstWorse(LOWER_IS_BETTER)).isEqualTo(OptionalInt.of(1));
        assertThat(rise.firstWorse(HIGHER_IS_BETTER)).isEmpty();
    }

    @Test
    void onTheLimitIsNotBeyondIt() {
        ControlChart.Ewma onIt = ControlChart.ewma(new double[] {2.3}, 5, 1, 0.3, 2.7);

        assertThat(onIt.firstWorse(HIGHER_IS_BETTER)).isEmpty();
        assertThat(
                        ControlChart.ewma(new double[] {2.29}, 5, 1, 0.3, 2.7)
                                .firstWorse(HIGHER_IS_BETTER))
                .isEqualTo(OptionalInt.of(0));
    }

    @Test
    void theDesignValuesAreTheDocumentedOnes() {
        assertThat(ControlChart.EWMA_LAMBDA).isEqualTo(0.3);
        assertThat(ControlChart.EWMA_L).isEqualTo(2.7);
        assertThat(ControlChart.PERSONAL_BASELINE).isEqualTo(6);
        assertThat(ControlChart.FIRM_BAND_POINTS).isEqualTo(12);
        assertThat(ControlChart.XMR_FACTOR).isEqualTo(2.66);
        assertThat(ControlChart.SMOOTHER_LAMBDA).isEqualTo(0.5);
        assertThat(ControlChart.SMOOTHER_TAU_DAYS).isEqualTo(14);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
    void aWeightLiesAboveZeroAndIsAtMostOne(double lambda) {
        assertThatThrownBy(() -> ControlChart.ewma(BASELINE, 5, 1, lambda, 2.7))
                .hasMessageContaining("lambda");
        assertThatThrownBy(() -> ControlChart.ewmaIrregular(BASELINE, BASELINE, lambda, 14))
                .hasMessageContaining("lambda");
    }

    @Test
    void aWeightOfOneFollowsTheValues() {
        assertThat(ControlChart.ewma(BASELINE, 5, 1, 1, 2.7).ewma())
                .containsExactly(4.5, 5.5, 4.5, 5.5);
        assertThat(
                        ControlChart.ewmaIrregular(
                                new double[] {0, 7, 7}, new double[] {3, 5, 9}, 1, 14))
                .containsExactly(3.0, 5.0, 5.0);
    }

    @Test
    void chartsRefuseWhatIsOutOfRange() {
        assertThatThrownBy(() -> ControlChart.ewma(BASELINE, 5, -0.1, 0.3, 2.7))
                .hasMessageContaining("sigma");
        assertThatThrownBy(() -> ControlChart.ewma(BASELINE, 5, Double.NaN, 0.3, 2.7))
                .hasMessageContaining("sigma");
        assertThatThrownBy(() -> ControlChart.ewma(BASELINE, 5, Double.POSITIVE_INFINITY, 0.3, 2.7))
                .hasMessageContaining("sigma");
        assertThatThrownBy(() -> ControlChart.ewma(BASELINE, Double.NaN, 1, 0.3, 2.7))
                .hasMessageContaining("target");
        assertThatThrownBy(() -> ControlChart.ewma(BASELINE, 5, 1, 0.3, 0))
                .hasMessageContaining("limitWidth");
        assertThatThrownBy(() -> ControlChart.ewma(new double[] {Double.NaN}, 5, 1, 0.3, 2.7))
                .hasMessageContaining("values");
    }

    @Test
    void theSmootherHalvesTheOldWeightInFourteenDays() {
        assertThat(
                        ControlChart.ewmaIrregular(
                                new double[] {0, 14, 42}, new double[] {8, 4, 2}, 0.5, 14))
                .containsExactly(8.0, 6.0, 3.0);
        assertThat(ControlChart.ewmaIrregular(new double[0], new double[0], 0.5, 14)).isEmpty();
    }

    @Test
    void theSmootherNeedsDaysInOrder() {
        assertThatThrownBy(() ->
                        ControlChart.ewmaIrregular(
                                new double[] {7, 6}, new double[] {3, 5}, 0.5, 14))
                .hasMessageContaining("order");
        assertThatThrownBy(() ->
                        ControlChart.ewmaIrregular(new double[] {7}, new double[] {3, 5}, 0.5, 14))
                .hasMessageContaining("same length");
        assertThatThrownBy(() ->
                        ControlChart.ewmaIrregular(new double[] {7}, new double[] {3}, 0.5, 0))
                .hasMessageContaining("tauDays");
        assertThatThrownBy(() ->
                        ControlChart.ewmaIrregular(
                                new double[] {Double.NaN}, new double[] {3}, 0.5, 14))
                .hasMessageContaining("days");
        assertThatThrownBy(() ->
                        ControlChart.ewmaIrregular(
                                new double[] {7}, new double[] {Double.NaN}, 0.5, 14))
                .hasMessageContaining("values");
    }
}
