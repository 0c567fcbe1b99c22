package app.trellis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProportionsTest {

    @ParameterizedTest
    @CsvSource({"5, 33", "10, 26", "20, 20", "30, 17", "50, 13", "100, 10", "200, 7"})
    void halfTheWidthAtOneHalfIsAsDocumented(int n, int points) {
        Proportions.Interval even = Proportions.wilson(n / 2, n, 0.95);
        Proportions.Interval odd = Proportions.wilson(n - n / 2, n, 0.95);
        double halfWidth = (odd.high() - odd.low() + even.high() - even.low()) / 4;

        assertThat(halfWidth * 100).isCloseTo(points, within(0.55));
    }

    @Test
    void noneAndAllReachTheEndsOfTheScale() {
        assertThat(Proportions.wilson(0, 7, 0.95).low()).isZero();
        assertThat(Proportions.wilson(0, 7, 0.95).high()).isBetween(0.0001, 0.9999);
        assertThat(Proportions.wilson(7, 7, 0.95).high()).isEqualTo(1);
        assertThat(Proportions.wilson(7, 7, 0.95).low()).isBetween(0.0001, 0.9999);
        assertThat(Proportions.wilson(1, 1, 0.95).proportion()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5", "0, 0"})
    void countsMustFit(int k, int n) {
        assertThatThrownBy(() -> Proportions.wilson(k, n, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proportions.funnel(0.5, n, k))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void aConfidenceLiesBetweenZeroAndOne(double confidence) {
        assertThatThrownBy(() -> Proportions.wilson(1, 5, confidence))
                .hasMessageContaining("confidence");
    }

    /** With a target of one half and 20 cases: P(X ≤ 5) = .0207, P(X ≤ 6) = .0577. */
    @ParameterizedTest
    @CsvSource({
        "2, BELOW_99_8",
        "3, BELOW_95",
        "5, BELOW_95",
        "6, WITHIN_95",
        "14, WITHIN_95",
        "15, ABOVE_95",
        "17, ABOVE_95",
        "18, ABOVE_99_8"
    })
    void theTailsDecideThePosition(int k, Proportions.Position position) {
        assertThat(Proportions.funnel(0.5, 20, k).position()).isEqualTo(position);
    }

    @Test
    void aTargetOfNoneOrAllIsAllowed() {
        assertThat(Proportions.funnel(0, 20, 0).position())
                .isEqualTo(Proportions.Position.WITHIN_95);
        assertThat(Proportions.funnel(0, 20, 1).position())
                .isEqualTo(Proportions.Position.ABOVE_99_8);
        assertThat(Proportions.funnel(1, 20, 19).position())
                .isEqualTo(Proportions.Position.BELOW_99_8);
        assertThatThrownBy(() -> Proportions.funnel(1.01, 20, 19)).hasMessageContaining("target");
        assertThatThrownBy(() -> Proportions.funnel(-0.01, 20, 19)).hasMessageContaining("target");
        assertThatThrownBy(() -> Proportions.funnel(Double.NaN, 20, 19))
                .hasMessageContaining("target");
    }

    @Test
    void oneCaseHasAFunnelToo() {
        Proportions.FunnelPoint point = Proportions.funnel(0.5, 1, 1);

        assertThat(point.low95()).isZero();
        assertThat(point.high95()).isEqualTo(1);
        assertThat(point.pLower()).isEqualTo(1);
        assertThat(point.pUpper()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aBandAsExpectedHasARatioOfOne() {
        Proportions.CaseMix mix =
                Proportions.caseMixRatio(
                        List.of(
                                new Proportions.SeverityBand(20, 10, 0.5),
                                new Proportions.SeverityBand(0, 0, 0.9)));

        assertThat(mix).isEqualTo(new Proportions.CaseMix(10, 10, 1.0, 0.0));
    }

    @Test
    void lessThanOneExpectedRecoveryIsEnoughForARatio() {
        assertThat(Proportions.caseMixRatio(List.of(new Proportions.SeverityBand(1, 1, 0.5))))
                .isEqualTo(new Proportions.CaseMix(1, 0.5, 2.0, 1.0));
    }

    @Test
    void whatCannotBeExpectedHasNoRatio() {
        assertThat(Proportions.caseMixRatio(List.of()))
                .isEqualTo(new Proportions.CaseMix(0, 0, null, null));
        assertThat(Proportions.caseMixRatio(List.of(new Proportions.SeverityBand(5, 2, 1))))
                .isEqualTo(new Proportions.CaseMix(2, 5, 0.4, null));
    }

    @Test
    void bandsMustFit() {
        assertThatThrownBy(() -> new Proportions.SeverityBand(5, 6, 0.5))
                .hasMessageContaining("recovered");
        assertThatThrownBy(() -> new Proportions.SeverityBand(5, -1, 0.5))
                .hasMessageContaining("recovered");
        assertThatThrownBy(() -> new Proportions.SeverityBand(5, 5, 1.1))
                .hasMessageContaining("referenceRate");
        assertThat(new Proportions.SeverityBand(5, 5, 1).recovered()).isEqualTo(5);
    }
}
