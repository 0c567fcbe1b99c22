package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.AssignmentId;
import app.trellis.care.WordsForBoth;
import app.trellis.support.ServiceTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What of a page can be shown to two people in one room. */
@ServiceTest
class PagesForBothTest {

    @Autowired MiaAndAnna scene;
    @Autowired PagesForBoth pages;
    @Autowired TransactionTemplate transactions;

    private AssignmentId journal;

    @BeforeEach
    void miaKeepsAJournal() {
        scene.meet();
        journal = scene.assign("emotion-journal", null);
    }

    @Test
    void isWhatTheyWroteWithoutMarksAndChoices() {
        ResponseForPlayer page = write(Sharing.SHARED);

        assertThat(words(page))
                .hasValueSatisfying(words -> {
                    assertThat(words.title()).isEqualTo("A short page");
                    assertThat(words.lines())
                            .containsExactly("It hurts less", "I called my sister");
                });
        assertThat(offers()).extracting(WordsForBoth.Offer::subject).contains(page.id().value());
    }

    @ParameterizedTest
    @EnumSource(value = Sharing.class, names = "SHARED", mode = EnumSource.Mode.EXCLUDE)
    void isNothingWhereThePageIsNotSharedInFull(Sharing sharing) {
        ResponseForPlayer page = write(sharing);

        assertThat(words(page)).isEmpty();
        assertThat(offers()).isEmpty();
    }

    @Test
    void isNothingOfAnExerciseThatAsksAboutSafety() {
        ResponseForPlayer page =
                scene.send(
                        scene.assign("felt-safety-check", null),
                        Map.of("onepoint", "a locked door"));

        assertThat(words(page)).isEmpty();
        assertThat(offers()).isEmpty();
    }

    private ResponseForPlayer write(Sharing sharing) {
        return scene.send(
                journal,
                Written.with(
                                Map.of(
                                        "before", 5,
                                        "about", "partner",
                                        "line", "It hurts less",
                                        "words", "I called my sister",
                                        "after", 3))
                        .shared(sharing));
    }

    private List<WordsForBoth.Offer> offers() {
        return inside(() -> pages.offers(scene.client(), Locale.ENGLISH));
    }

    private Optional<WordsForBoth.Words> words(ResponseForPlayer page) {
        return inside(() -> pages.words(scene.client(), Objects.requireNonNull(page.id().value())));
    }

    private <T> T inside(Supplier<T> work) {
        return Objects.requireNonNull(
                scene.asAnna(() -> transactions.execute(status -> work.get())));
    }
}
