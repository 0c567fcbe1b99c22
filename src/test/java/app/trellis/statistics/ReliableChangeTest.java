package app.trellis.statistics;

import static app.trellis.statistics.Direction.HIGHER_IS_BETTER;
import static app.trellis.statistics.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReliableChangeTest {

    @ParameterizedTest
    @CsvSource({
        "HIGHER_IS_BETTER, 50, 99, NO_RELIABLE_CHANGE",
        "HIGHER_IS_BETTER, 50, 99.01, IMPROVED",
        "HIGHER_IS_BETTER, 50, 1, NO_RELIABLE_CHANGE",
        "HIGHER_IS_BETTER, 50, 0.99, DETERIORATED",
        "LOWER_IS_BETTER, 50, 99, NO_RELIABLE_CHANGE",
        "LOWER_IS_BETTER, 50, 99.01, DETERIORATED",
        "LOWER_IS_BETTER, 50, 1, NO_RELIABLE_CHANGE",
        "LOWER_IS_BETTER, 50, 0.99, IMPROVED"
    })
    void aChangeMustBeLargerThanTheThresholdOf49(
            Direction direction, double pre, double post, ReliableChange.Verdict verdict) {
        ReliableChange.Change change = ReliableChange.reliableChange(25, 0.5, pre, post, direction);

        assertThat(change.threshold()).isCloseTo(49, within(1e-12));
        assertThat(change.category()).isEqualTo(verdict);
    }

    @Test
    void aWholeThresholdIsNotEnoughByItself() {
        assertThat(ReliableChange.reliableChange(25, 0.5, 0, 0, HIGHER_IS_BETTER))
                .returns(50, ReliableChange.Change::wholePointThreshold);
        assertThat(ReliableChange.reliableChange(24.9, 0.5, 0, 0, HIGHER_IS_BETTER))
                .returns(49, ReliableChange.Change::wholePointThreshold);
    }

    @Test
    void theIndexIsSignedByTheScoresNotByTheDirection() {
        assertThat(ReliableChange.reliableChange(25, 0.5, 60, 10, LOWER_IS_BETTER).rc())
                .isCloseTo(-2, within(1e-12));
        assertThat(ReliableChange.reliableChange(25, 0.5, 10, 60, LOWER_IS_BETTER).rc())
                .isCloseTo(2, within(1e-12));
    }

    @Test
    void retestReliabilityAsksForMorePointsThanAlpha() {
        assertThat(ReliableChange.reliableChange(12.4, 0.91, 0, 0, LOWER_IS_BETTER))
                .returns(11, ReliableChange.Change::wholePointThreshold);
        assertThat(ReliableChange.reliableChange(12.4, 0.82, 0, 0, LOWER_IS_BETTER))
                .returns(15, ReliableChange.Change::wholePointThreshold);
    }

    @Test
    void overlappingRangesAreSeparatedByC() {
        ReliableChange.Cutoffs cutoffs = ReliableChange.cutoffs(40, 7.5, 60, 7.5);

        assertThat(cutoffs.recommended()).isEqualTo(ReliableChange.Choice.C);
    }

    @Test
    void rangesApartAreSeparatedByB() {
        assertThat(ReliableChange.cutoffs(40, 5, 60, 5).recommended())
                .as("touching")
                .isEqualTo(ReliableChange.Choice.B);
        assertThat(ReliableChange.cutoffs(60, 3, 40, 3).recommended())
                .as("apart, lower is better")
                .isEqualTo(ReliableChange.Choice.B);
        assertThat(ReliableChange.cutoffs(60, 5.1, 40, 5.1).recommended())
                .as("just overlapping, lower is better")
                .isEqualTo(ReliableChange.Choice.C);
    }

    @Test
    void withoutFunctionalNormsOnlyAExists() {
        assertThat(ReliableChange.cutoffs(15, 5, LOWER_IS_BETTER))
                .isEqualTo(new ReliableChange.Cutoffs(5, null, null, ReliableChange.Choice.A));
        assertThat(ReliableChange.cutoffs(15, 5, HIGHER_IS_BETTER))
                .isEqualTo(new ReliableChange.Cutoffs(25, null, null, ReliableChange.Choice.A));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1, 1.5, Double.NaN})
    void aReliabilityIsZeroToBelowOne(double reliability) {
        assertThatThrownBy(
                        () -> ReliableChange.reliableChange(5, reliability, 10, 5, LOWER_IS_BETTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reliability");
    }

    @Test
    void aReliabilityOfZeroIsAllowed() {
        assertThat(ReliableChange.reliableChange(5, 0, 10, 5, LOWER_IS_BETTER).sem())
                .isCloseTo(5, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, 1.1e8})
    void aSpreadIsAboveZero(double sd) {
        assertThatThrownBy(() -> ReliableChange.reliableChange(sd, 0.8, 10, 5, LOWER_IS_BETTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sd");
        assertThatThrownBy(() -> ReliableChange.cutoffs(15, sd, 3, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sdClinical");
        assertThatThrownBy(() -> ReliableChange.cutoffs(15, 5, 3, sd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sdFunctional");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, -1.1e8})
    void scoresAndMeansAreNumbers(double value) {
        assertThatThrownBy(() -> ReliableChange.reliableChange(5, 0.8, value, 5, LOWER_IS_BETTER))
                .hasMessage("pre is not a usable number");
        assertThatThrownBy(() -> ReliableChange.reliableChange(5, 0.8, 5, value, LOWER_IS_BETTER))
                .hasMessage("post is not a usable number");
        assertThatThrownBy(() -> ReliableChange.cutoffs(value, 5, 3, 4))
                .hasMessage("meanClinical is not a usable number");
        assertThatThrownBy(() -> ReliableChange.cutoffs(15, 5, value, 4))
                .hasMessage("meanFunctional is not a usable number");
    }

    @Test
    void theLargestUsableNumberIsAHundredMillion() {
        assertThat(ReliableChange.reliableChange(1e8, 0, -1e8, 1e8, HIGHER_IS_BETTER))
                .returns(277_185_859, ReliableChange.Change::wholePointThreshold)
                .returns(Math.sqrt(2), ReliableChange.Change::rc);
    }

    @Test
    void equalMeansHaveNoDirection() {
        assertThatThrownBy(() -> ReliableChange.cutoffs(15, 5, 15, 4))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
