package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.AssignmentId;
import app.trellis.library.BuildingExercises;
import app.trellis.library.OwnExercise;
import app.trellis.library.OwnExerciseId;
import app.trellis.library.QuestionKind;
import app.trellis.library.Typed;
import app.trellis.shared.NotFound;
import app.trellis.support.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An exercise that a practice wrote, from the practitioner's desk to the client and back. */
@ServiceTest
class OwnExercisesInUseTest {

    @Autowired MiaAndAnna they;
    @Autowired BuildingExercises building;
    @Autowired ReadingResponses reading;
    @Autowired LookingBack lookingBack;

    @BeforeEach
    void annaAndMiaMeet() {
        they.meet();
    }

    @Test
    void whatAPracticeWroteIsAssignedAnsweredAndRead() {
        OwnExerciseId id = published(Typed.evening());

        ResponseForPlayer page =
                they.send(
                        assigned(id),
                        Map.of(
                                "q1", 6,
                                "q2", "yes",
                                "q3", "To the river",
                                "q4", "a-friend",
                                "q5", Map.of("picked", List.of("air"), "own", List.of()),
                                "q6", "It was quiet."));

        assertThat(page.definition()).contains("\"phoneTitle\":\"A short page\"");
        assertThat(read(page).summary().title()).isEqualTo("Evening look");
        assertThat(read(page).questions())
                .extracting(AnsweredQuestion::question)
                .containsExactly(
                        "How was today?",
                        "Did you go out?",
                        "Where did you go?",
                        "Who was there?",
                        "What helped?",
                        "What else was there?");
    }

    @Test
    void aQuestionThatIsNotAskedDoesNotSpeak() {
        OwnExerciseId id = published(Typed.evening());

        ResponseForPlayer page =
                they.send(assigned(id), Map.of("q2", "no", "q3", "written before the change"));

        assertThat(read(page).questions())
                .extracting(AnsweredQuestion::question)
                .doesNotContain("Where did you go?");
    }

    @Test
    void aPageHalfWrittenGoesOnWithTheVersionItAnswersWhenANewerOneIsPublished() {
        OwnExerciseId id = published(Typed.evening());
        AssignmentId assignment = assigned(id);
        ResponseForPlayer begun = they.open(assignment);
        they.keep(begun, Map.of("q1", 3));

        publishNext(
                id,
                Typed.asking(
                        Typed.evening(),
                        List.of(
                                Typed.asking("q1", QuestionKind.SLIDER, "How is tonight?"),
                                Typed.asking("q7", QuestionKind.SHORT_TEXT, "One word?"))));
        ResponseForPlayer again = they.open(assignment);
        they.send(again, Written.with(Map.of("q1", 3, "q6", "Long.")));

        assertThat(again.id()).isEqualTo(begun.id());
        assertThat(again.definition()).contains("How was today?").doesNotContain("One word?");
        assertThat(read(begun).questions())
                .extracting(AnsweredQuestion::question)
                .contains("How was today?", "What else was there?")
                .doesNotContain("How is tonight?");
    }

    @Test
    void whatIsAssignedNowIsTheNewestAndWhatWasAssignedStays() {
        OwnExerciseId id = published(Typed.evening());
        AssignmentId before = assigned(id);
        publishNext(
                id,
                Typed.andAsking(
                        Typed.evening(), Typed.asking("q7", QuestionKind.SHORT_TEXT, "One word?")));

        assertThat(they.open(before).definition()).doesNotContain("One word?");
        assertThat(they.open(assigned(id)).definition()).contains("One word?");
    }

    @Test
    void aRetiredExerciseGoesOnWhereItIsAssignedAndCannotBeAssignedAnew() {
        OwnExerciseId id = published(Typed.evening());
        AssignmentId assignment = assigned(id);

        they.asAnna(() -> building.retire(id));

        ResponseForPlayer page = they.send(assignment, Map.of("q1", 7));
        assertThat(read(page).summary().title()).isEqualTo("Evening look");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assigned(id));
        they.asAnna(() -> building.bringBack(id));
        assertThat(assigned(id)).isNotNull();
    }

    @Test
    void anotherPracticeCanNeitherAssignNorSeeIt() {
        OwnExerciseId ours = published(Typed.evening());
        they.meet();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> assigned(ours));
        assertThat(they.asAnna(() -> building.all())).isEmpty();
        assertThat(they.asAnna(() -> building.versions(ours))).isEmpty();
    }

    @Test
    void everyKindOfQuestionIsAskedAnsweredAndRead() {
        List<app.trellis.library.OwnQuestion> all = new ArrayList<>();
        for (QuestionKind kind : QuestionKind.values()) {
            all.add(Typed.asking("q" + (all.size() + 1), kind, "Asked as " + kind));
        }
        OwnExerciseId id = published(Typed.asking(Typed.evening(), all));

        ResponseForPlayer page =
                they.send(
                        assigned(id),
                        Map.ofEntries(
                                Map.entry("q1", "a line"),
                                Map.entry("q2", "many lines"),
                                Map.entry("q3", 4),
                                Map.entry("q4", "no"),
                                Map.entry("q5", "nobody"),
                                Map.entry("q6", Map.of("picked", List.of("air"))),
                                Map.entry("q7", Map.of("picked", List.of("rest"))),
                                Map.entry("q8", 12),
                                Map.entry("q9", "2026-03-01"),
                                Map.entry("q10", "18:30"),
                                Map.entry("q13", List.of(Map.of("c1", "in a row")))));

        assertThat(read(page).questions())
                .filteredOn(question -> !question.isLeftBlank())
                .hasSize(11);
    }

    private OwnExerciseId published(OwnExercise exercise) {
        OwnExerciseId id = they.asAnna(() -> building.start());
        they.asAnna(() -> building.keep(id, 0, exercise));
        they.asAnna(() -> building.publish(id, 1));
        return id;
    }

    private void publishNext(OwnExerciseId id, OwnExercise exercise) {
        they.asAnna(() -> building.change(id));
        they.asAnna(() -> building.keep(id, 0, exercise));
        they.asAnna(() -> building.publish(id, 1));
    }

    private AssignmentId assigned(OwnExerciseId id) {
        return they.assign(id.key(), null);
    }

    private ResponseDetails read(ResponseForPlayer page) {
        return they.asAnna(() -> reading.open(they.client(), page.id()));
    }
}
