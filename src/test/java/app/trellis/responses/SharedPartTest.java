package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.library.Field;
import app.trellis.library.StartSharing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class SharedPartTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    @ParameterizedTest
    @CsvSource({
        // type, PRIVATE, NUMBERS_ONLY, NEXT_SESSION, SHARED
        "slider,         false, true,  true, true",
        "number,         false, true,  true, true",
        "shortText,      false, false, true, true",
        "longText,       false, false, true, true",
        "singleChoice,   false, false, true, true",
        "multipleChoice, false, false, true, true",
        "yesNo,          false, false, true, true",
        "emotions,       false, false, true, true",
        "checklist,      false, false, true, true",
        "bodyMap,        false, false, true, true",
        "rows,           false, false, true, true",
        "date,           false, false, true, true",
        "time,           false, false, true, true",
        "text,           false, false, false, false"
    })
    void eachTypeIsReadAsFarAsTheSharingLets(
            String type, boolean whenPrivate, boolean numbers, boolean next, boolean shared) {
        List<Field> page = List.of(field("x", type, Map.of()));

        assertThat(isRead(page, Sharing.PRIVATE, false)).isEqualTo(whenPrivate);
        assertThat(isRead(page, Sharing.NUMBERS_ONLY, false)).isEqualTo(numbers);
        assertThat(isRead(page, Sharing.NEXT_SESSION, false)).isEqualTo(next);
        assertThat(isRead(page, Sharing.SHARED, false)).isEqualTo(shared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slider", "number", "shortText", "singleChoice", "rows"})
    void afterTheSessionNothingOfItIsReadAnyMore(String type) {
        assertThat(isRead(List.of(field("x", type, Map.of())), Sharing.NEXT_SESSION, true))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Sharing.class)
    void whatIsAlwaysPrivateNeverLeavesTheClient(Sharing sharing) {
        List<Field> page =
                List.of(
                        field("x", "longText", Map.of("alwaysPrivate", true)),
                        field("y", "slider", Map.of("alwaysPrivate", true)));

        assertThat(SharedPart.of(page, Map.of(), sharing, false)).isEmpty();
    }

    @Test
    void theHeldMessageOfAPauseIsNeverRead() {
        Map<String, Object> answers = Map.of("urge", "send-a-message", "hold", "words");

        assertThat(read("pause-before-reacting", answers, Sharing.SHARED)).doesNotContain("hold");
        assertThat(Shipped.openIds(Shipped.exercise("pause-before-reacting"), copy(answers)))
                .contains("hold");
    }

    @Test
    void whatTheClientLetsBeKnownIsReadOnAPrivatePageAndNothingElse() {
        Map<String, Object> answers =
                Map.of("free", "no", "know", "yes-soon", "okay", "my words", "sure", 3);

        assertThat(read("boundary-builder", answers, Sharing.PRIVATE))
                .containsExactly("free", "know");
    }

    @Test
    void whatTheClientKeepsIsNotReadOnASharedPage() {
        Map<String, Object> answers =
                Map.of("free", "no", "know", "no-keep-it-with-me", "okay", "my words");

        assertThat(read("boundary-builder", answers, Sharing.SHARED))
                .contains("okay")
                .doesNotContain("free", "know");
    }

    @Test
    void leftBlankTheQuestionWhoMayKnowFollowsThePage() {
        Map<String, Object> answers = Map.of("free", "no");

        assertThat(read("boundary-builder", answers, Sharing.SHARED)).contains("free", "know");
        assertThat(read("boundary-builder", answers, Sharing.PRIVATE)).isEmpty();
    }

    @Test
    void aSignInARowThatIsKeptTakesItsColumnsWithIt() {
        Map<String, Object> answers =
                Map.of(
                        "cameup", "yes",
                        "lines", List.of(Map.of("line", "no calls", "after", "i-paid-for-it")),
                        "know", "no-keep-it-with-me");

        Field lines = field("lines", shared("boundary-review", answers, Sharing.SHARED));

        assertThat(lines.columns()).extracting(Field::id).contains("line").doesNotContain("after");
    }

    @Test
    void aSignInARowThatIsToldOnAPrivatePageBringsOnlyItsColumns() {
        Map<String, Object> answers =
                Map.of(
                        "cameup", "yes",
                        "lines", List.of(Map.of("line", "no calls", "after", "i-paid-for-it")),
                        "know", "yes-soon");

        Field lines = field("lines", shared("boundary-review", answers, Sharing.PRIVATE));

        assertThat(lines.columns()).extracting(Field::id).containsExactly("me", "after");
    }

    private static boolean isRead(List<Field> page, Sharing sharing, boolean closedAgain) {
        return !SharedPart.of(page, Map.of(), sharing, closedAgain).isEmpty();
    }

    private static List<String> read(String page, Map<String, Object> answers, Sharing sharing) {
        return shared(page, answers, sharing).stream().map(Field::id).toList();
    }

    private static List<Field> shared(String page, Map<String, Object> answers, Sharing sharing) {
        Map<String, @Nullable Object> given = copy(answers);
        return SharedPart.of(Shipped.open(Shipped.exercise(page), given), given, sharing, false);
    }

    private static Map<String, @Nullable Object> copy(Map<String, Object> answers) {
        return new HashMap<>(answers);
    }

    private static Field field(String id, List<Field> fields) {
        return new Page("", "", 1, StartSharing.SHARED, "", fields, Set.of(), false, "")
                .field(id)
                .orElseThrow();
    }

    private static Field field(String id, String type, Map<String, Object> more) {
        Map<String, Object> field = new HashMap<>(more);
        field.put("id", id);
        field.put("type", type);
        field.put("label", "?");
        return MAPPER.convertValue(field, Field.class);
    }
}
