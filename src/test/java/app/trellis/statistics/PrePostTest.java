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

class PrePostTest {

    @Test
    void theDirectionTurnsTheSign() {
        PrePost.Effect down = PrePost.prePostEffectSummary(20, 15, 5, 10, 0.5, LOWER_IS_BETTER);
        PrePost.Effect up = PrePost.prePostEffectSummary(20, 15, 5, 10, 0.5, HIGHER_IS_BETTER);

        assertThat(down.d()).isEqualTo(1);
        assertThat(up.d()).isEqualTo(-1);
        assertThat(up.se()).isEqualTo(down.se());
        assertThat(up.low()).isCloseTo(-down.high(), within(1e-12));
    }

    /** Γ(m/2) / (√(m/2)·Γ((m−1)/2)) worked out with the closed forms of Γ at halves. */
    @ParameterizedTest
    @CsvSource({"3, 0.5641895835477563", "5, 0.7978845608028654", "11, 0.9227456080530874"})
    void smallSamplesAreCorrectedExactly(int n, double j) {
        assertThat(PrePost.prePostEffectSummary(n, 15, 5, 10, 0.5, LOWER_IS_BETTER).j())
                .isCloseTo(j, within(1e-12));
    }

    @Test
    void fewerThanTwentyPersonsAreNotShown() {
        assertThat(PrePost.prePostEffectSummary(19, 15, 5, 10, 0.5, LOWER_IS_BETTER).mayBeShown())
                .isFalse();
        assertThat(PrePost.prePostEffectSummary(20, 15, 5, 10, 0.5, LOWER_IS_BETTER).mayBeShown())
                .isTrue();
    }

    @Test
    void aNarrowGroupIsNoted() {
        PrePost.Effect effect = PrePost.prePostEffectSummary(20, 15, 4, 10, 0.5, LOWER_IS_BETTER);

        assertThat(effect.isNarrow(5)).isFalse();
        assertThat(effect.isNarrow(5.01)).isTrue();
        assertThatThrownBy(() -> effect.isNarrow(0)).hasMessageContaining("publishedSd");
    }

    @Test
    void equalEndsHaveNoCorrelation() {
        PrePost.Effect effect =
                PrePost.prePostEffect(
                        new double[] {10, 12, 14}, new double[] {5, 5, 5}, LOWER_IS_BETTER);

        assertThat(effect.r()).isZero();
        assertThat(effect.d()).isEqualTo(3.5);
    }

    @Test
    void aShiftOfAllHasACorrelationOfOneAndAMirrorOfMinusOne() {
        double[] pre = {1.01, 1.12, 1.27};
        double[] shifted = {0.51, 0.62, 0.77};
        double[] mirrored = {-1.01, -1.12, -1.27};

        assertThat(PrePost.prePostEffect(pre, shifted, LOWER_IS_BETTER).r())
                .isCloseTo(1, within(1e-12))
                .isLessThanOrEqualTo(1);
        assertThat(PrePost.prePostEffect(pre, mirrored, LOWER_IS_BETTER).r())
                .isCloseTo(-1, within(1e-12))
                .isGreaterThanOrEqualTo(-1);
    }

    @Test
    void threePersonsWithSomeSpreadAreNeeded() {
        double[] two = {10, 12};
        double[] three = {10, 12, 14};

        assertThatThrownBy(() -> PrePost.prePostEffect(two, two, LOWER_IS_BETTER))
                .hasMessageContaining("three persons");
        assertThatThrownBy(() -> PrePost.prePostEffect(three, two, LOWER_IS_BETTER))
                .hasMessageContaining("same length");
        assertThatThrownBy(
                        () -> PrePost.prePostEffect(new double[] {9, 9, 9}, three, LOWER_IS_BETTER))
                .hasMessageContaining("sdPre");
        assertThatThrownBy(() -> PrePost.prePostEffectSummary(2, 15, 5, 10, 0.5, LOWER_IS_BETTER))
                .hasMessageContaining("three persons");
        assertThatThrownBy(() ->
                        PrePost.prePostEffect(
                                new double[] {9, 8, Double.NaN}, three, LOWER_IS_BETTER))
                .hasMessageContaining("pre");
        assertThatThrownBy(() ->
                        PrePost.prePostEffect(
                                three, new double[] {9, 8, Double.NaN}, LOWER_IS_BETTER))
                .hasMessageContaining("post");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1.01, 1.01, Double.NaN})
    void aCorrelationLiesWithinOne(double r) {
        assertThatThrownBy(() -> PrePost.prePostEffectSummary(20, 15, 5, 10, r, LOWER_IS_BETTER))
                .hasMessageContaining("r must");
    }

    @Test
    void theEndsOfTheCorrelationAreAllowed() {
        assertThat(PrePost.prePostEffectSummary(20, 10, 5, 10, 1, LOWER_IS_BETTER).se()).isZero();
        assertThat(PrePost.prePostEffectSummary(20, 10, 5, 10, -1, LOWER_IS_BETTER).se())
                .isCloseTo(Math.sqrt(0.2), within(1e-12));
        assertThatThrownBy(() ->
                        PrePost.prePostEffectSummary(20, Double.NaN, 5, 10, 0.5, LOWER_IS_BETTER))
                .hasMessageContaining("meanPre");
        assertThatThrownBy(() ->
                        PrePost.prePostEffectSummary(20, 10, 5, Double.NaN, 0.5, LOWER_IS_BETTER))
                .hasMessageContaining("meanPost");
    }
}
