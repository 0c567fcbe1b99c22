package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Threshold.Way;
import app.trellis.library.Content;
import app.trellis.library.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {

    private static final Content CONTENT = Content.ofFiles();

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 7, 7, true",
        "AT_LEAST, 7, 6, false",
        "AT_LEAST, 7, 10, true",
        "AT_MOST, 3, 3, true",
        "AT_MOST, 3, 4, false",
        "AT_MOST, 3, 0, true"
    })
    void aMarkReachesIt(Way way, int mark, int answer, boolean reached) {
        assertThat(new Threshold("around", way, mark).isReachedBy(answer)).isEqualTo(reached);
    }

    @Test
    void yesAndNoAreAnswersOfTheirOwn() {
        assertThat(new Threshold("danger", Way.YES, 0).isReachedBy("yes")).isTrue();
        assertThat(new Threshold("danger", Way.YES, 0).isReachedBy("no")).isFalse();
        assertThat(new Threshold("danger", Way.NO, 0).isReachedBy("no")).isTrue();
    }

    @Test
    void aBlankReachesNothing() {
        for (Way way : Way.values()) {
            assertThat(new Threshold("around", way, 0).isReachedBy(null)).as("%s", way).isFalse();
            assertThat(new Threshold("around", way, 0).isReachedBy("")).as("%s", way).isFalse();
        }
    }

    @Test
    void itIsReadAsItWasKept() {
        List<Threshold> set =
                List.of(
                        new Threshold("around", Way.AT_MOST, 3),
                        new Threshold("danger", Way.YES, 0));

        assertThat(Threshold.of(Threshold.kept(set))).isEqualTo(set);
        assertThat(Threshold.kept(List.of())).isNull();
        assertThat(Threshold.of(null)).isEmpty();
    }

    @Test
    void marksAndYesAndNoCanBeWatchedAndWordsCannot() {
        List<Field> fields = CONTENT.exercise("two-truths").fields();

        assertThat(fields.stream().filter(Threshold::fits).map(Field::id))
                .containsExactly("danger");
    }

    @Test
    void aMarkThatTheQuestionDoesNotOfferDoesNotFit() {
        Field around =
                CONTENT.exercise("felt-safety-check").fields().stream()
                        .filter(field -> field.id().equals("around"))
                        .findFirst()
                        .orElseThrow();

        assertThat(new Threshold("around", Way.AT_LEAST, 10).fitsTo(around)).isTrue();
        assertThat(new Threshold("around", Way.AT_LEAST, 11).fitsTo(around)).isFalse();
        assertThat(new Threshold("around", Way.AT_LEAST, -1).fitsTo(around)).isFalse();
        assertThat(new Threshold("around", Way.YES, 0).fitsTo(around)).isFalse();
        assertThat(new Threshold("myself", Way.AT_LEAST, 5).fitsTo(around)).isFalse();
    }
}
