package app.trellis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeRulesTest {

    @ParameterizedTest
    @CsvSource({
        // PHQ-9 first and last, GAD-7 first and last; caseness, recovery, improvement,
        // deterioration, reliable recovery
        "10, 9, 0, 0, true, true, false, false, false",
        "9, 9, 7, 7, false, false, false, false, false",
        "0, 0, 8, 7, true, true, false, false, false",
        "10, 10, 7, 7, true, false, false, false, false",
        "10, 9, 8, 8, true, false, false, false, false",
        "15, 9, 0, 0, true, true, true, false, true",
        "14, 9, 0, 0, true, true, false, false, false",
        "0, 0, 11, 7, true, true, true, false, true",
        "0, 0, 10, 7, true, true, false, false, false",
        "12, 18, 0, 0, true, false, false, true, false",
        "12, 17, 0, 0, true, false, false, false, false",
        "0, 0, 9, 13, true, false, false, true, false",
        "0, 0, 9, 12, true, false, false, false, false",
        "18, 12, 6, 9, true, false, true, false, false",
        "18, 12, 6, 10, true, false, false, false, false",
        "12, 17, 12, 8, true, false, true, false, false",
        "12, 18, 12, 8, true, false, false, false, false",
        "12, 18, 12, 9, true, false, false, true, false"
    })
    void anEpisodeIsJudgedByThePublicRules(
            int phqFirst,
            int phqLast,
            int gadFirst,
            int gadLast,
            boolean caseness,
            boolean recovery,
            boolean improvement,
            boolean deterioration,
            boolean reliableRecovery) {
        assertThat(PracticeRules.iaptOutcome(phqFirst, phqLast, gadFirst, gadLast))
                .isEqualTo(
                        new PracticeRules.IaptOutcome(
                                caseness, recovery, improvement, deterioration, reliableRecovery));
    }

    @ParameterizedTest
    @CsvSource({
        "28, 0, 0, 0", "-1, 0, 0, 0", "0, 28, 0, 0", "0, -1, 0, 0",
        "0, 0, 22, 0", "0, 0, -1, 0", "0, 0, 0, 22", "0, 0, 0, -1"
    })
    void aScoreOutOfItsRangeIsRefused(int phqFirst, int phqLast, int gadFirst, int gadLast) {
        assertThatThrownBy(() -> PracticeRules.iaptOutcome(phqFirst, phqLast, gadFirst, gadLast))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theEndsOfTheRangesAreAllowed() {
        assertThat(PracticeRules.iaptOutcome(27, 0, 21, 0).reliableRecovery()).isTrue();
        assertThat(PracticeRules.iaptOutcome(0, 27, 0, 21).reliableDeterioration()).isTrue();
    }

    @Test
    void countsFromOneToFourAreHiddenAndAZeroStays() {
        PracticeRules.Suppressed result = suppress(5, 1, 4, 0, 5);

        assertThat(result.shown().values()).containsExactly(hidden(), hidden(), shown(0), shown(5));
        assertThat(result.total()).isEqualTo(10);
        assertThat(result.totalMayBeShown()).isTrue();
    }

    @Test
    void oneHiddenCountTakesTheSmallestVisibleWithIt() {
        assertThat(suppress(5, 12, 9, 0, 2).shown().values())
                .containsExactly(shown(12), hidden(), shown(0), hidden());
        assertThat(suppress(5, 9, 9, 2).shown().values())
                .as("the first of equals")
                .containsExactly(hidden(), shown(9), hidden());
    }

    @Test
    void nothingIsHiddenWithoutNeed() {
        PracticeRules.Suppressed result = suppress(5, 5, 7, 0);

        assertThat(result.shown().values()).containsExactly(shown(5), shown(7), shown(0));
        assertThat(result.totalMayBeShown()).isTrue();
    }

    @Test
    void theThresholdMayBeTen() {
        assertThat(suppress(10, 9, 10, 20).shown().values())
                .containsExactly(hidden(), hidden(), shown(20));
    }

    @Test
    void theTotalIsKeptBackWhereItWouldTell() {
        assertThat(suppress(5, 4, 0, 0).totalMayBeShown()).as("one hidden count").isFalse();
        assertThat(suppress(5, 1, 1, 20).totalMayBeShown()).as("1 in each").isFalse();
        assertThat(suppress(5, 1, 2, 20).totalMayBeShown()).as("1 and 2 or 2 and 1").isTrue();
        assertThat(suppress(5, 2, 2, 0).totalMayBeShown()).as("4 in all").isFalse();
        assertThat(suppress(5, 2, 3, 0).totalMayBeShown()).as("5 in all").isTrue();
        assertThat(suppress(5, 0, 0).totalMayBeShown()).as("nobody").isTrue();
        assertThat(suppress(5).totalMayBeShown()).as("no cells").isTrue();
    }

    @Test
    void theOrderOfTheCellsIsKeptAndTheResultIsFixed() {
        PracticeRules.Suppressed result = suppress(5, 9, 8, 7);

        assertThat(result.shown().keySet()).containsExactly("cell 0", "cell 1", "cell 2");
        assertThatThrownBy(() -> result.shown().put("cell 0", shown(1)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void countsAndThresholdMustMakeSense() {
        assertThatThrownBy(() -> suppress(5, 7, -1)).hasMessageContaining("negative");
        assertThatThrownBy(() -> suppress(1, 7, 1)).hasMessageContaining("threshold");
        assertThat(suppress(2, 7, 1).shown().values()).containsExactly(hidden(), hidden());
        assertThat(PracticeRules.SMALL_CELL).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, HIDDEN",
        "4, HIDDEN",
        "5, COUNTS_ONLY",
        "19, COUNTS_ONLY",
        "20, RATES_WITH_INTERVAL",
        "500, RATES_WITH_INTERVAL"
    })
    void theSizeOfAGroupDecidesWhatItTells(int n, PracticeRules.Level level) {
        assertThat(PracticeRules.reportLevel(n).level()).isEqualTo(level);
    }

    @Test
    void practitionersAreComparedOnlyAmongThreeWithTwentyEach() {
        assertThat(PracticeRules.reportLevel(60, 20, 20, 20).comparisonAllowed()).isTrue();
        assertThat(PracticeRules.reportLevel(79, 20, 20, 20, 19).comparisonAllowed()).isFalse();
        assertThat(PracticeRules.reportLevel(80, 40, 40).comparisonAllowed()).isFalse();
        assertThat(PracticeRules.reportLevel(80).comparisonAllowed()).isFalse();
        assertThat(PracticeRules.reportLevel(59, 19, 20, 20).comparisonAllowed()).isFalse();
    }

    @Test
    void groupsHaveNoNegativeSize() {
        assertThatThrownBy(() -> PracticeRules.reportLevel(-1)).hasMessageContaining("n must");
        assertThatThrownBy(() -> PracticeRules.reportLevel(5, -1))
                .hasMessageContaining("practitioner");
        assertThat(PracticeRules.reportLevel(5, 0, 0, 0).comparisonAllowed()).isFalse();
    }

    private static PracticeRules.Suppressed suppress(int threshold, int... counts) {
        Map<String, Integer> cells = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            cells.put("cell " + i, counts[i]);
        }
        return PracticeRules.suppress(cells, threshold);
    }

    private static OptionalInt shown(int count) {
        return OptionalInt.of(count);
    }

    private static OptionalInt hidden() {
        return OptionalInt.empty();
    }
}
