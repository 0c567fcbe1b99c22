package app.trellis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustCheckInTest {

    @Test
    void theGuardedItemsAreTurnedRound() {
        TrustCheckIn.Marks marks =
                TrustCheckIn.trustCheckIn(
                        Map.of(
                                "q1", 0, "q2", 1, "q3", 2, "q4", 3, "q5", 4, "q6", 0, "q7", 4, "q8",
                                10));

        assertThat(marks.adjusted())
                .isEqualTo(
                        Map.of(
                                "q1", 0, "q2", 1, "q3", 2, "q4", 3, "q5", 4, "q6", 10, "q7", 6,
                                "q8", 0));
        assertThat(marks.composite()).isEqualTo(26 / 8.0);
        assertThat(marks.adjusted().keySet())
                .containsExactly("q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8");
    }

    @Test
    void theBestWeekIsATenAndTheHardestAZero() {
        assertThat(TrustCheckIn.trustCheckIn(week(10, 0)).composite()).isEqualTo(10);
        assertThat(TrustCheckIn.trustCheckIn(week(0, 10)).composite()).isEqualTo(0);
    }

    @Test
    void sixAnswersMakeACompositeAndFiveDoNot() {
        Map<String, @Nullable Integer> answers = new HashMap<>(week(5, 5));
        answers.put("q1", null);
        answers.remove("q8");
        assertThat(TrustCheckIn.trustCheckIn(answers))
                .returns(6, TrustCheckIn.Marks::answeredCore)
                .returns(5.0, TrustCheckIn.Marks::composite);

        answers.put("q2", null);
        assertThat(TrustCheckIn.trustCheckIn(answers))
                .returns(5, TrustCheckIn.Marks::answeredCore)
                .returns(null, TrustCheckIn.Marks::composite);
    }

    @Test
    void whatOthersDoStaysOutOfTheComposite() {
        Map<String, Integer> answers = new HashMap<>(week(5, 5));
        answers.put("q9", 0);
        answers.put("q10", 10);

        assertThat(TrustCheckIn.trustCheckIn(answers))
                .returns(5.0, TrustCheckIn.Marks::composite)
                .returns(8, TrustCheckIn.Marks::answeredCore)
                .returns(0, TrustCheckIn.Marks::boundaries)
                .returns(10, TrustCheckIn.Marks::safety);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "3, true", "4, false", "10, false"})
    void feltSafetyOfThreeOrLessAsksForAPrivateQuestion(int safety, boolean prompt) {
        assertThat(TrustCheckIn.trustCheckIn(Map.of("q10", safety)).safetyPrompt())
                .isEqualTo(prompt);
    }

    @Test
    void leftBlankIsNotZero() {
        TrustCheckIn.Marks marks = TrustCheckIn.trustCheckIn(Map.of());

        assertThat(marks).isEqualTo(new TrustCheckIn.Marks(0, Map.of(), null, null, null, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void aMarkLiesBetweenZeroAndTen(int mark) {
        for (String item : new String[] {"q1", "q8", "q9", "q10"}) {
            assertThatThrownBy(() -> TrustCheckIn.trustCheckIn(Map.of(item, mark)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(item);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"q0", "q11", "Q1", ""})
    void anUnknownItemIsRefused(String item) {
        assertThatThrownBy(() -> TrustCheckIn.trustCheckIn(Map.of(item, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Integer> week(int open, int guarded) {
        return Map.of(
                "q1", open, "q2", open, "q3", open, "q4", open, "q5", open, "q6", guarded, "q7",
                guarded, "q8", guarded);
    }
}
