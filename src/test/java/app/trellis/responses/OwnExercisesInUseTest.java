package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.ReadingPlans;
import app.trellis.care.About;
import app.trellis.library.BuildingExercises;
import app.trellis.library.Level;
import app.trellis.library.OwnExercise;
import app.trellis.library.OwnExerciseId;
import app.trellis.library.OwnQuestion;
import app.trellis.library.QuestionKind;
import app.trellis.library.Typed;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.support.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An exercise that a practice wrote, from the practitioner's desk to the client and back. */
@ServiceTest
class OwnExercisesInUseTest {

    @Autowired MiaAndAnna they;
    @Autowired BuildingExercises building;
    @Autowired ReadingResponses reading;
    @Autowired RestingAfterStir resting;
    @Autowired Assigning assigning;
    @Autowired ReadingPlans plans;

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
    void thePlanTellsOfANewerVersionAndUsesItOnlyWhenAskedTo() {
        OwnExerciseId id = published(Typed.evening());
        AssignmentId assignment = assigned(id);
        ResponseForPlayer begun = they.open(assignment);
        assertThat(newer(assignment)).isNull();
        publishNext(id, withOneWord(Typed.evening()));

        assertThat(newer(assignment)).isEqualTo(2);
        they.asAnna(() -> assigning.useNewer(they.client(), assignment, 2));

        assertThat(newer(assignment)).isNull();
        assertThat(they.open(assignment).definition()).isEqualTo(begun.definition());
        they.send(begun, Written.with(Map.of("q1", 5)));
        assertThat(they.open(assignment).definition()).contains("One word?");
        assertThat(read(begun).questions()).hasSize(5);
    }

    @Test
    void aNewerVersionThatHasToBeLookedAtFirstIsAssignedAnew() {
        OwnExerciseId id = published(Typed.evening());
        AssignmentId assignment = assigned(id);
        publishNext(id, Typed.at(Level.STIRRING, Typed.evening(), "right after a fight"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> they.asAnna(() -> assigning.useNewer(they.client(), assignment, 2)))
                .returns("assignments.newer-asks-anew", Refused::key);
    }

    @Test
    void aVersionThatIsNoLongerTheNewestIsNotUsed() {
        OwnExerciseId id = published(Typed.evening());
        AssignmentId assignment = assigned(id);
        publishNext(id, withOneWord(Typed.evening()));
        publishNext(id, withOneWord(withOneWord(Typed.evening())));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> they.asAnna(() -> assigning.useNewer(they.client(), assignment, 2)))
                .returns("assignments.newer-changed", Refused::key);
    }

    @Test
    void anExerciseWithAnotherPersonAsksWhetherTheClientCouldSayNo() {
        OwnExerciseId id = published(Typed.withAPerson(Typed.evening(), "danger now"));
        they.talked(About.FRIEND);
        AssignmentId assignment = they.assign(id.key(), About.FRIEND);

        ResponseForPlayer page =
                they.send(assignment, Map.of("free", "no", "know", "yes-soon", "q1", 4));

        assertThat(page.definition()).contains("Could you say no to them and be okay after?");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> they.open(assignment))
                .returns("assignments.page-rests", Refused::key);
    }

    @Test
    void aStrongExerciseOfOnesOwnIsHeldToTheRulesOfStrongOnes() {
        OwnExerciseId id = published(Typed.at(Level.STRONG, Typed.evening(), "the first weeks"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> assigned(id))
                .returns("assignments.strong-too-early", Refused::key);
    }

    @Test
    void aMarkBeforeAndAfterIsAskedWhereItStirsAndTwiceHighItRests() {
        OwnExerciseId id =
                published(Typed.at(Level.STIRRING, Typed.evening(), "right after a fight"));
        AssignmentId assignment = assigned(id);

        they.send(assignment, Map.of("before", 2, "after", 8));
        they.send(assignment, Map.of("before", 3, "after", 9));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> they.open(assignment))
                .returns("assignments.page-rests", Refused::key);
        assertThat(they.asAnna(() -> resting.exercises(they.client())))
                .extracting(RestingExercise::title)
                .containsExactly("Evening look");
    }

    private static OwnExercise withOneWord(OwnExercise page) {
        int next = page.questions().size() + 1;
        return Typed.andAsking(
                page, Typed.asking("q" + next, QuestionKind.SHORT_TEXT, "One word?"));
    }

    private @Nullable Integer newer(AssignmentId assignment) {
        return they.asAnna(() -> plans.of(they.client(), Locale.ENGLISH)).stream()
                .filter(one -> one.id().equals(assignment))
                .findFirst()
                .orElseThrow()
                .newerVersion();
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
        List<OwnQuestion> all = new ArrayList<>();
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
        return they.asAnna(() -> reading.open(they.client(), page.id(), Locale.ENGLISH));
    }
}
