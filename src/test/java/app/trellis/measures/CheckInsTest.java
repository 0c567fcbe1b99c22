package app.trellis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CheckInsTest {

    @Test
    void theCompositeIsTheMeanAfterTurningTheItemsWhereLowIsBetter() {
        Score score = CheckIns.score(all(8, 2));

        assertThat(score.total()).isEqualTo(8.0);
        assertThat(score.answered()).isEqualTo(8);
    }

    @Test
    void itemsNineAndTenStayOutOfTheComposite() {
        Map<String, Object> answers = all(8, 2);
        answers.put("q9", 0);
        answers.put("q10", 0);

        assertThat(CheckIns.score(answers).total()).isEqualTo(8.0);
    }

    @Test
    void sixOfEightAreEnoughAndFiveAreNot() {
        Map<String, Object> answers = all(5, 5);
        answers.remove("q1");
        answers.remove("q6");
        assertThat(CheckIns.score(answers).total()).isEqualTo(5.0);

        answers.remove("q7");
        assertThat(CheckIns.score(answers).total()).isNull();
        assertThat(CheckIns.score(answers).answered()).isEqualTo(5);
    }

    @Test
    void aSafetyMarkOfThreeAsksForAPersonAndFourOrBlankDoesNot() {
        assertThat(CheckIns.score(Map.of("q10", 3)).safetyPrompt()).isTrue();
        assertThat(CheckIns.score(Map.of("q10", 0)).safetyPrompt()).isTrue();
        assertThat(CheckIns.score(Map.of("q10", 4)).safetyPrompt()).isFalse();
        assertThat(CheckIns.score(Map.of()).safetyPrompt()).isFalse();
    }

    @Test
    void answersThatAreNoItemsAreLeftOut() {
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("q1", 4);
        answers.put("q2", null);
        answers.put("compared", "better");
        answers.put("bring", "something");

        assertThat(CheckIns.score(answers).items()).containsExactlyEntriesOf(Map.of("q1", 4));
    }

    @Test
    void aMarkOutOfRangeIsNoMark() {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckIns.score(Map.of("q1", 11)));
    }

    @Test
    void theItemsAreReadAsTheyWereWritten() {
        Map<String, Integer> items = Map.of("q1", 0, "q10", 10, "q3", 7);

        String text = Items.write(Items.of(items));

        assertThat(text).isEqualTo("q1=0,q3=7,q10=10");
        assertThat(Items.read(text)).isEqualTo(items);
        assertThat(Items.read("")).isEmpty();
    }

    /** Answers to q1 to q8. */
    private static Map<String, Object> all(int good, int bad) {
        Map<String, Object> answers = new HashMap<>();
        for (int item = 1; item <= 5; item++) {
            answers.put("q" + item, good);
        }
        for (int item = 6; item <= 8; item++) {
            answers.put("q" + item, bad);
        }
        return answers;
    }
}
