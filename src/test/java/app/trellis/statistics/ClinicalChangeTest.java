package app.trellis.statistics;

import static app.trellis.statistics.ClinicalChange.Category.NO_RELIABLE_CHANGE;
import static app.trellis.statistics.ClinicalChange.Category.RECOVERED;
import static app.trellis.statistics.ClinicalChange.Category.RELIABLY_DETERIORATED;
import static app.trellis.statistics.ClinicalChange.Category.RELIABLY_IMPROVED;
import static app.trellis.statistics.Direction.HIGHER_IS_BETTER;
import static app.trellis.statistics.Direction.LOWER_IS_BETTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClinicalChangeTest {

    private static final CaseRule TEN_OR_MORE = CaseRule.atLeast(10);

    @ParameterizedTest
    @CsvSource({
        "15, 9, RECOVERED, true, false, false",
        "16, 10, RELIABLY_IMPROVED, true, true, false",
        "14, 9, NO_RELIABLE_CHANGE, true, false, true",
        "10, 4, RECOVERED, true, false, false",
        "9, 3, RELIABLY_IMPROVED, false, false, false",
        "9, 14, NO_RELIABLE_CHANGE, false, true, true",
        "9, 15, RELIABLY_DETERIORATED, false, true, false",
        "3, 8, NO_RELIABLE_CHANGE, false, false, false",
        "3, 9, RELIABLY_DETERIORATED, false, false, false",
        "12, 12, NO_RELIABLE_CHANGE, true, true, false"
    })
    void aPublishedThresholdOfSixIsReachedAtSix(
            double pre,
            double post,
            ClinicalChange.Category category,
            boolean caseAtStart,
            boolean caseAtEnd,
            boolean crossedOnly) {
        assertThat(ClinicalChange.clinicalChange(pre, post, 6, TEN_OR_MORE, LOWER_IS_BETTER))
                .isEqualTo(
                        new ClinicalChange.Outcome(
                                category, caseAtStart, caseAtEnd, pre - post, crossedOnly));
    }

    @Test
    void theNoiseOfADivisionDoesNotDecide() {
        double almostThree = 0.1 + 0.2 + 2.7 - 1e-12;

        assertThat(
                        ClinicalChange.clinicalChange(
                                        1, 1 + almostThree, 3, CaseRule.atMost(0), HIGHER_IS_BETTER)
                                .category())
                .isEqualTo(RELIABLY_IMPROVED);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, >=, false, true, true",
        "ABOVE, >, false, false, true",
        "AT_MOST, <=, true, true, false",
        "BELOW, <, true, false, false"
    })
    void aCutOffIsReadAsItIsWritten(
            CaseRule.Comparison comparison,
            String symbol,
            boolean below,
            boolean onIt,
            boolean above) {
        CaseRule rule = new CaseRule(CaseRule.Comparison.of(symbol), 10);

        assertThat(rule.comparison()).isEqualTo(comparison);
        assertThat(comparison.symbol()).isEqualTo(symbol);
        assertThat(rule.isCase(9.99)).isEqualTo(below);
        assertThat(rule.isCase(10)).isEqualTo(onIt);
        assertThat(rule.isCase(10.01)).isEqualTo(above);
    }

    @Test
    void otherComparisonsAndCutOffsThatAreNoNumbersAreRefused() {
        assertThatThrownBy(() -> CaseRule.Comparison.of("=="))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CaseRule.atLeast(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aThresholdIsAboveZeroAndScoresAreNumbers() {
        assertThatThrownBy(
                        () -> ClinicalChange.clinicalChange(9, 9, 0, TEN_OR_MORE, LOWER_IS_BETTER))
                .hasMessageContaining("threshold");
        assertThatThrownBy(() ->
                        ClinicalChange.clinicalChange(
                                Double.NaN, 9, 6, TEN_OR_MORE, LOWER_IS_BETTER))
                .hasMessageContaining("pre");
        assertThatThrownBy(() ->
                        ClinicalChange.clinicalChange(
                                9, Double.NaN, 6, TEN_OR_MORE, LOWER_IS_BETTER))
                .hasMessageContaining("post");
        assertThatThrownBy(() -> new ClinicalChange.Pair(Double.NaN, 9))
                .hasMessageContaining("pre");
        assertThatThrownBy(() -> new ClinicalChange.Pair(9, Double.NaN))
                .hasMessageContaining("post");
    }

    @Test
    void aSampleIsSortedByItsOwnSpreadWhereHigherIsBetter() {
        ClinicalChange.Sample sample =
                ClinicalChange.sampleClinicalChange(
                        List.of(
                                new ClinicalChange.Pair(10, 60),
                                new ClinicalChange.Pair(20, 28),
                                new ClinicalChange.Pair(30, 31),
                                new ClinicalChange.Pair(40, 20),
                                new ClinicalChange.Pair(50, 52)),
                        0.9,
                        70,
                        10,
                        HIGHER_IS_BETTER);

        assertThat(sample.meanPre()).isEqualTo(30);
        assertThat(sample.sdPre()).isCloseTo(15.811388, within(1e-6));
        assertThat(sample.sdiff()).isCloseTo(7.071068, within(1e-6));
        assertThat(sample.cutoffC()).isCloseTo(54.502965, within(1e-6));
        assertThat(sample.counts())
                .isEqualTo(
                        Map.of(
                                RECOVERED,
                                1,
                                RELIABLY_IMPROVED,
                                0,
                                NO_RELIABLE_CHANGE,
                                3,
                                RELIABLY_DETERIORATED,
                                1));
    }

    @Test
    void aScoreOnCutOffCIsStillClinical() {
        // Mean 10, spread 2, functional mean 4, spread 2: cut-off 7; threshold 1.96·2 = 3.92.
        List<ClinicalChange.Pair> onIt =
                List.of(
                        new ClinicalChange.Pair(8, 8),
                        new ClinicalChange.Pair(10, 10),
                        new ClinicalChange.Pair(12, 7));
        List<ClinicalChange.Pair> pastIt =
                List.of(
                        new ClinicalChange.Pair(8, 8),
                        new ClinicalChange.Pair(10, 10),
                        new ClinicalChange.Pair(12, 6.99));

        ClinicalChange.Sample still =
                ClinicalChange.sampleClinicalChange(onIt, 0.5, 4, 2, LOWER_IS_BETTER);
        ClinicalChange.Sample past =
                ClinicalChange.sampleClinicalChange(pastIt, 0.5, 4, 2, LOWER_IS_BETTER);

        assertThat(still.cutoffC()).isCloseTo(7, within(1e-12));
        assertThat(still.counts()).containsEntry(RELIABLY_IMPROVED, 1).containsEntry(RECOVERED, 0);
        assertThat(past.counts()).containsEntry(RELIABLY_IMPROVED, 0).containsEntry(RECOVERED, 1);
    }

    @Test
    void aSampleNeedsTwoPersonsWithSomeSpread() {
        ClinicalChange.Pair pair = new ClinicalChange.Pair(12, 6);

        assertThatThrownBy(() ->
                        ClinicalChange.sampleClinicalChange(
                                List.of(pair), 0.8, 3, 4, LOWER_IS_BETTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two persons");
        assertThatThrownBy(() ->
                        ClinicalChange.sampleClinicalChange(
                                List.of(pair, pair), 0.8, 3, 4, LOWER_IS_BETTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sd");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void functionalNormsAreNumbers(double value) {
        List<ClinicalChange.Pair> pairs =
                List.of(new ClinicalChange.Pair(12, 6), new ClinicalChange.Pair(14, 6));

        assertThatThrownBy(() ->
                        ClinicalChange.sampleClinicalChange(pairs, 0.8, value, 4, LOWER_IS_BETTER))
                .hasMessageContaining("meanFunctional");
        assertThatThrownBy(() ->
                        ClinicalChange.sampleClinicalChange(pairs, 0.8, 3, value, LOWER_IS_BETTER))
                .hasMessageContaining("sdFunctional");
    }
}
