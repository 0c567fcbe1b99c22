package app.trellis.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a practice writes is held to the rules that hold for what is shipped. */
class ContentRulesTest {

    private final Content content = Content.ofFiles();

    @Test
    void everythingShippedHoldsToThem() {
        assertThat(content.exercises())
                .hasSize(22)
                .allSatisfy(exercise ->
                        assertThat(ContentRules.brokenBy(exercise)).as(exercise.key()).isEmpty());
    }

    @Test
    void aCopyOfAnythingShippedCouldBePublishedUnderAnotherName() {
        for (Exercise exercise : content.exercises()) {
            String json = content.exerciseJson(exercise.key(), exercise.version(), Locale.ENGLISH);
            OwnExercise copy = Typed.named("Our copy", OwnExerciseReading.start(json));

            assertThat(copy.faults()).as(exercise.key()).isEmpty();
        }
    }

    @Test
    void aCopyAsksWhatTheShippedExerciseAsks() {
        for (Exercise exercise : content.exercises()) {
            String json = content.exerciseJson(exercise.key(), exercise.version(), Locale.ENGLISH);
            OwnExercise copy = OwnExerciseReading.start(json);

            Exercise again = read(OwnExerciseWriting.json("ours-copy", 1, copy));

            assertThat(again.fields())
                    .as(exercise.key())
                    .usingRecursiveComparison()
                    .ignoringFields("note", "limit", "min", "max", "columns.limit", "columns.note")
                    .ignoringFieldsMatchingRegexes(".*\\.note|.*note")
                    .isEqualTo(exercise.fields());
            assertThat(again.shortVersion()).isEqualTo(exercise.shortVersion());
        }
    }

    @Test
    void aConditionOnAQuestionThatComesLaterIsFound() {
        Exercise page = shipped("trigger-log");
        List<Field> turned = page.fields().reversed();

        assertThat(ContentRules.brokenBy(withFields(page, turned)))
                .extracting(ContentRules.Broken::rule)
                .contains("when-unknown");
    }

    private Exercise shipped(String key) {
        return content.exercise(key);
    }

    private static Exercise withFields(Exercise page, List<Field> fields) {
        return new Exercise(
                page.key(),
                page.version(),
                page.number(),
                page.name(),
                page.phoneTitle(),
                page.minutes(),
                page.shortMinutes(),
                page.level(),
                page.otherPerson(),
                page.together(),
                page.sharing(),
                page.theme(),
                page.purpose(),
                page.article(),
                page.rhythm(),
                page.why(),
                page.steps(),
                page.shortVersion(),
                page.closing(),
                page.ifThen(),
                page.notFor(),
                page.withCare(),
                page.stopsWhen(),
                page.brief(),
                fields);
    }

    private static Exercise read(ObjectNode json) {
        return ContentFiles.MAPPER.treeToValue(json, Exercise.class);
    }
}
