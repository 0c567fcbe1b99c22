package app.trellis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoringMeasuresTest {

    private final Measures measures = Shipped.measures();

    @Test
    void labelledAnswersAreTakenAsTheirNumbers() {
        FormScore score = score("phq-9", answers(9, "1"));

        assertThat(score.total()).isEqualTo(9.0);
        assertThat(score.answered()).isEqualTo(9);
        assertThat(score.band()).isEqualTo("MILD");
        assertThat(score.prorated()).isFalse();
        assertThat(score.items()).hasSize(9).containsEntry("q9", 1);
    }

    @Test
    void oneOnTheNinthQuestionIsAnAlertAlsoWhereThereIsNoScore() {
        FormScore score = score("phq-9", Map.of("q9", "1"));

        assertThat(score.risk()).isEqualTo(RiskState.ALERT);
        assertThat(score.total()).isNull();
        assertThat(score.band()).isNull();
    }

    @Test
    void zeroOnTheNinthQuestionIsAnAnswerAndBlankIsNot() {
        assertThat(score("phq-9", Map.of("q9", "0")).risk()).isEqualTo(RiskState.ANSWERED);
        assertThat(score("phq-9", answers(8, "3")).risk()).isEqualTo(RiskState.MISSING);
        assertThat(score("phq-8", answers(8, "3")).risk()).isNull();
    }

    @Test
    void aFormWithoutOneAnswerIsProratedAndMarked() {
        Map<String, Object> answers = answers(8, "2");

        FormScore score = score("phq-9", answers);

        assertThat(score.total()).isEqualTo(18.0);
        assertThat(score.prorated()).isTrue();
        assertThat(score.items()).doesNotContainKey("q9");
    }

    @Test
    void belowFourFifthsThereIsNoScoreAndTheAnswersAreKept() {
        FormScore score = score("gad-7", answers(5, "1"));

        assertThat(score.total()).isNull();
        assertThat(score.answered()).isEqualTo(5);
        assertThat(score.items()).hasSize(5);
    }

    @Test
    void whatTheFormDoesNotAskIsLeftOut() {
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("q1", "3");
        answers.put("q2", null);
        answers.put("q99", "3");
        answers.put("q3", "a word");

        assertThat(score("gad-7", answers).items()).containsExactlyEntriesOf(Map.of("q1", 3));
    }

    @Test
    void anAnswerOutOfRangeIsNoAnswer() {
        assertThatIllegalArgumentException().isThrownBy(() -> score("gad-7", Map.of("q1", "4")));
        assertThatIllegalArgumentException().isThrownBy(() -> score("k10", Map.of("q1", "0")));
    }

    private FormScore score(String key, Map<String, ? extends @Nullable Object> answers) {
        return ScoringMeasures.score(measures.current(key), answers);
    }

    /** The same answer to the first so many questions. */
    private static Map<String, Object> answers(int count, String answer) {
        Map<String, Object> answers = new HashMap<>();
        for (int item = 1; item <= count; item++) {
            answers.put("q" + item, answer);
        }
        return answers;
    }
}
