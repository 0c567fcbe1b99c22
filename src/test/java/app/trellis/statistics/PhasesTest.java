package app.trellis.statistics;

import static app.trellis.statistics.Direction.HIGHER_IS_BETTER;
import static app.trellis.statistics.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PhasesTest {

    private static final double[] LOW = {1, 2, 3};
    private static final double[] HIGH = {4, 5};

    @Test
    void phasesApartHaveNoOverlap() {
        assertThat(Phases.nap(LOW, HIGH, HIGHER_IS_BETTER)).isEqualTo(new Phases.Overlap(1, 1, 6));
        assertThat(Phases.nap(LOW, HIGH, LOWER_IS_BETTER)).isEqualTo(new Phases.Overlap(0, -1, 6));
    }

    @Test
    void equalValuesCountHalf() {
        assertThat(Phases.nap(LOW, new double[] {2.00004}, HIGHER_IS_BETTER))
                .isEqualTo(new Phases.Overlap(0.5, 0, 3));
    }

    @Test
    void aTrendThatOnlyGoesOnIsNoEffect() {
        Phases.Corrected corrected =
                Phases.baselineCorrectedTau(
                        new double[] {1.1, 2.1, 3.1, 4.1},
                        new double[] {5.1, 6.1},
                        HIGHER_IS_BETTER);

        assertThat(corrected.baselineSlope()).isCloseTo(1, within(1e-12));
        assertThat(corrected.baselineIntercept()).isCloseTo(0.1, within(1e-12));
        assertThat(corrected.tau()).isZero();
    }

    @Test
    void restsThatAreEqualStayEqualWhereRoundingWouldPartThem() {
        // A slope of 0.00005 an observation: rounded to four decimals, equal rests would differ.
        Phases.Corrected corrected =
                Phases.baselineCorrectedTau(
                        new double[] {1.00005, 1.0001, 1.00015},
                        new double[] {1.0002, 1.00025},
                        HIGHER_IS_BETTER);

        assertThat(corrected.tau()).isZero();
    }

    @Test
    void aLevelAboveTheContinuedTrendIsAnEffect() {
        double[] baseline = {1, 2, 3, 4};

        assertThat(
                        Phases.baselineCorrectedTau(
                                        baseline, new double[] {5.1, 6.1}, HIGHER_IS_BETTER)
                                .tau())
                .isEqualTo(1);
        assertThat(
                        Phases.baselineCorrectedTau(
                                        baseline, new double[] {4.9, 5.9}, HIGHER_IS_BETTER)
                                .tau())
                .isEqualTo(-1);
        assertThat(
                        Phases.baselineCorrectedTau(
                                        baseline, new double[] {4.9, 5.9}, LOWER_IS_BETTER)
                                .tau())
                .isEqualTo(1);
    }

    @Test
    void aPhaseIsNeitherEmptyNorEndless() {
        double[] none = {};
        double[] many = new double[Trend.MOST_POINTS + 1];

        assertThatThrownBy(() -> Phases.nap(none, HIGH, HIGHER_IS_BETTER))
                .hasMessage("baseline must not be empty");
        assertThatThrownBy(() -> Phases.nap(LOW, none, HIGHER_IS_BETTER))
                .hasMessage("after must not be empty");
        assertThatThrownBy(() -> Phases.nap(many, HIGH, HIGHER_IS_BETTER))
                .hasMessage("baseline has too many values");
        assertThatThrownBy(() -> Phases.nap(LOW, many, HIGHER_IS_BETTER))
                .hasMessage("after has too many values");
        assertThat(Phases.nap(new double[Trend.MOST_POINTS], HIGH, HIGHER_IS_BETTER).pairs())
                .isEqualTo(2 * Trend.MOST_POINTS);
        assertThatThrownBy(
                        () -> Phases.baselineCorrectedTau(new double[] {1}, HIGH, HIGHER_IS_BETTER))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Phases.baselineCorrectedTau(LOW, none, HIGHER_IS_BETTER))
                .hasMessage("after must not be empty");
        assertThatThrownBy(() -> Phases.nap(LOW, new double[] {Double.NaN}, HIGHER_IS_BETTER))
                .hasMessageContaining("after");
    }
}
