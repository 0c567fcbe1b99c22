package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.Refused;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FittingTest {

    private final Fitting fitting = new Fitting(Shipped.labels());

    @Test
    void aPageLeftBlankFits() {
        Shipped.exercises().forEach(page -> assertThat(misfit(page, Map.of())).isEmpty());
    }

    static Stream<Arguments> fits() {
        return Stream.of(
                Arguments.of("emotion-journal", "line", "🌱".repeat(200)),
                Arguments.of("emotion-journal", "before", 0),
                Arguments.of("emotion-journal", "after", 10),
                Arguments.of("emotion-journal", "about", "partner"),
                Arguments.of(
                        "emotion-journal",
                        "feelings",
                        Map.of(
                                "picked", List.of("sad", "numb"),
                                "strengths", Map.of("sad", 7),
                                "own", "heavy")),
                Arguments.of("emotion-journal", "body", List.of(place("head", null))),
                Arguments.of("trigger-log", "day", "2026-02-28"),
                Arguments.of("trigger-log", "at", "14:05"),
                Arguments.of("trigger-log", "minutes", 1440),
                Arguments.of("boundary-review", "cameup", "yes"),
                Arguments.of(
                        "boundary-review",
                        "lines",
                        List.of(Map.of("line", "no calls at night", "me", "in-part"))));
    }

    @ParameterizedTest
    @MethodSource("fits")
    void whatThePlayerWritesFits(String page, String field, Object answer) {
        assertThat(misfit(Shipped.exercise(page), Map.of(field, answer))).isEmpty();
    }

    static Stream<Arguments> odd() {
        return Stream.of(
                Arguments.of("emotion-journal", "before", 11),
                Arguments.of("emotion-journal", "before", -1),
                Arguments.of("emotion-journal", "before", 5.5),
                Arguments.of("emotion-journal", "before", "5"),
                Arguments.of("emotion-journal", "about", "nobody-we-know"),
                Arguments.of("emotion-journal", "about", Map.of("own", "my dog")),
                Arguments.of("emotion-journal", "line", 5),
                Arguments.of("emotion-journal", "feelings", Map.of("picked", List.of("odd"))),
                Arguments.of(
                        "emotion-journal",
                        "feelings",
                        Map.of("picked", List.of("sad"), "strengths", Map.of("sad", 99))),
                Arguments.of(
                        "emotion-journal",
                        "feelings",
                        Map.of(
                                "picked",
                                List.of("sad", "hurt", "lonely", "scared", "angry", "numb"))),
                Arguments.of("emotion-journal", "body", List.of(place("the-moon", null))),
                Arguments.of("emotion-journal", "body", List.of("head")),
                Arguments.of("trigger-log", "day", "yesterday"),
                Arguments.of("trigger-log", "at", "25:00"),
                Arguments.of("trigger-log", "minutes", 1441),
                Arguments.of("trigger-log", "minutes", 1.5),
                Arguments.of(
                        "boundary-review", "lines", Collections.nCopies(5, Map.of("line", "one"))),
                Arguments.of("boundary-review", "lines", List.of(Map.of("me", "maybe"))),
                Arguments.of(
                        "consistency-ledger",
                        "pressure",
                        Map.of("picked", List.of("threats", "threats"))));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void anOddAnswerIsNamedByItsQuestion(String page, String field, Object answer) {
        Optional<Refused> refused = misfit(Shipped.exercise(page), Map.of(field, answer));

        assertThat(refused)
                .hasValueSatisfying(why -> {
                    assertThat(why.key()).isEqualTo("responses.answer-does-not-fit");
                    assertThat(why.arguments()).hasSize(1);
                });
    }

    @Test
    void textIsCountedInCodePoints() {
        Page page = Shipped.exercise("emotion-journal");

        assertThat(misfit(page, Map.of("line", "🌱".repeat(201))))
                .hasValueSatisfying(
                        why -> assertThat(why.key()).isEqualTo("responses.answer-too-long"));
        assertThat(misfit(Shipped.checkIn(), Map.of("bring", "a".repeat(100_000)))).isEmpty();
        assertThat(misfit(Shipped.checkIn(), Map.of("bring", "a".repeat(100_001)))).isPresent();
    }

    @Test
    void unknownQuestionsAndColumnsAreDroppedAndTextIsMadeStorable() {
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("nobody-asked", "x");
        answers.put("paid", "yes");
        answers.put("lines", List.of(Map.of("line", "a\u0000b\ud800", "other", "x")));

        assertThat(Answers.among(Shipped.exercise("boundary-review"), answers))
                .isEqualTo(Map.of("paid", "yes", "lines", List.of(Map.of("line", "ab"))));
    }

    @Test
    void answersAreStoredInTheOrderOfThePage() {
        Map<String, @Nullable Object> answers = new HashMap<>();
        IntStream.rangeClosed(1, 10).forEach(item -> answers.put("q" + item, item));

        assertThat(Answers.write(Answers.among(Shipped.checkIn(), answers)))
                .startsWith("{\"q1\":1,\"q2\":2,")
                .endsWith("\"q10\":10}");
    }

    private static Map<String, @Nullable Object> place(String place, @Nullable String mark) {
        Map<String, @Nullable Object> one = new HashMap<>();
        one.put("place", place);
        one.put("mark", mark);
        return one;
    }

    private Optional<Refused> misfit(Page page, Map<String, Object> answers) {
        return fitting.misfit(page, new HashMap<>(answers));
    }
}
