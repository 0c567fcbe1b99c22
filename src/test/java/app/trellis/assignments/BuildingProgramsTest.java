package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trellis.care.About;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.TalkResult;
import app.trellis.library.Gate;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class BuildingProgramsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired BuildingPrograms building;
    @Autowired AssigningPrograms assigningPrograms;
    @Autowired ReadingPrograms readingPrograms;
    @Autowired Assigning assigning;
    @Autowired HoldingPrivateTalks talks;
    @Autowired TestClock clock;

    private Actor admin;
    private Actor anna;
    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        clock.set(TestClock.START);
        admin = people.administrator();
        anna = people.staff(admin, Role.PRACTITIONER);
        client = people.client(anna);
        people.arrive(anna, client);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void aProgramOfOnesOwnIsAssignedWithItsDays() {
        OwnProgramId id = published(twoWeeks());

        assign(id.key());

        RunDetails run = run();
        assertThat(run.name()).isEqualTo("Two calm weeks");
        assertThat(run.weeks()).isEqualTo(2);
        assertThat(run.steps())
                .extracting(RunDetails.Step::key, RunDetails.Step::opens)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("trust-check-in", MONDAY),
                        org.assertj.core.groups.Tuple.tuple("grounding", MONDAY),
                        org.assertj.core.groups.Tuple.tuple("emotion-journal", null),
                        org.assertj.core.groups.Tuple.tuple("grounding", MONDAY.plusDays(7)),
                        org.assertj.core.groups.Tuple.tuple("emotion-journal", null));
    }

    @Test
    void aChangeOnAnOlderRevisionOverwritesNothing() {
        Actor ben = people.staff(admin, Role.PRACTITIONER);
        OwnProgramId id = people.as(anna, () -> building.start());
        people.as(ben, () -> building.keep(id, 0, named("Of Ben")));

        KeepingProgram kept = people.as(anna, () -> building.keep(id, 0, named("Of Anna")));

        assertThat(kept).isInstanceOf(KeepingProgram.Stale.class);
        assertThat(people.as(anna, () -> building.draft(id)).orElseThrow().program().name())
                .isEqualTo("Of Ben");
    }

    @Test
    void theSameChangeTwiceIsKeptOnce() {
        OwnProgramId id = people.as(anna, () -> building.start());
        people.as(anna, () -> building.keep(id, 0, named("Mine")));

        assertThat(people.as(anna, () -> building.keep(id, 0, named("Mine"))))
                .isEqualTo(new KeepingProgram.Kept(1));
    }

    @Test
    void aPublishedVersionNeverChangesAndTheNextOneIsAssignedFromThenOn() {
        OwnProgramId id = published(twoWeeks());
        ProgramPlan seen = plan(id.key());
        people.as(anna, () -> building.change(id));
        people.as(anna, () -> building.keep(id, 0, named("Other").with(page(1, "grounding"))));
        people.as(anna, () -> building.publish(id, 1));

        assertThat(plan(id.key()).name()).isEqualTo("Other");
        assertThat(plan(id.key()).version()).isEqualTo(2);
        assign(seen);
        assertThat(run().name()).isEqualTo("Two calm weeks");
        assertThat(run().isOlder()).isTrue();
        assertThat(run().newestVersion()).isEqualTo(2);
    }

    @Test
    void whoHasTheNewestVersionHasNoNewerOneAlsoWhileTheNextIsMade() {
        OwnProgramId id = published(twoWeeks());
        assign(id.key());
        people.as(anna, () -> building.change(id));

        assertThat(run().isOlder()).isFalse();
    }

    @Test
    void publishingAsksForANameAndAPage() {
        OwnProgramId id = people.as(anna, () -> building.start());
        assertThat(refusal(id, 0)).isEqualTo("assignments.own.name-missing");
        people.as(anna, () -> building.keep(id, 0, named("A name")));
        assertThat(refusal(id, 1)).isEqualTo("assignments.own.no-page");
        people.as(
                anna,
                () -> building.keep(id, 1, named("A name").with(checkIn(1)).with(checkIn(8))));
        assertThat(refusal(id, 2)).isEqualTo("assignments.own.one-check-in");
    }

    @Test
    void whatWasPublishedIsNotPublishedOnAnOlderRevision() {
        OwnProgramId id = people.as(anna, () -> building.start());
        people.as(anna, () -> building.keep(id, 0, twoWeeks()));

        assertThat(refusal(id, 0)).isEqualTo("assignments.own.changed-elsewhere");
    }

    @Test
    void aRetiredProgramIsNotOffered() {
        OwnProgramId id = published(twoWeeks());
        people.as(anna, () -> building.retire(id));

        assertThatThrownBy(() -> plan(id.key())).isInstanceOf(NotFound.class);
        assertThat(keysOffered()).doesNotContain(id.key());
        people.as(anna, () -> building.bringBack(id));
        assertThat(keysOffered()).contains(id.key());
    }

    @Test
    void aCopyOfTheProgramWithAPartnerAsksForTheTalkOfThirtyDaysToo() {
        OwnProgramId copied =
                people.as(
                        anna,
                        () -> building.copy("rebuilding-with-a-partner", "Ours", Locale.ENGLISH));
        people.as(anna, () -> building.publish(copied, 0));
        OwnProgramId again =
                people.as(
                        anna, () -> building.copy(copied.key(), "Ours once more", Locale.ENGLISH));
        people.as(anna, () -> building.publish(again, 0));
        people.as(
                anna,
                () ->
                        talks.record(
                                client,
                                About.PARTNER,
                                MONDAY.minusDays(40),
                                TalkResult.NO_CONCERN));

        Refused refused = catchThrowableOfType(Refused.class, () -> assign(again.key()));

        assertThat(refused.key()).isEqualTo("assignments.program.talk-with-partner");
    }

    @Test
    void aCopyOfAShippedProgramHasItsDaysAndGates() {
        for (String key : List.of("first-steps-to-safety", "rebuilding-with-a-partner")) {
            ProgramPlan shipped = plan(key);
            OwnProgramId id =
                    people.as(anna, () -> building.copy(key, shipped.name(), Locale.ENGLISH));
            people.as(anna, () -> building.publish(id, 0));

            assertThat(plan(id.key()).from(MONDAY))
                    .extracting(
                            one -> one.step().key() + one.step().gate() + one.opens() + one.firm())
                    .containsExactlyElementsOf(
                            shipped.from(MONDAY).stream()
                                    .map(one ->
                                            one.step().key()
                                                    + one.step().gate()
                                                    + one.opens()
                                                    + one.firm())
                                    .toList());
        }
    }

    @Test
    void aPlanBecomesAProgramWithoutAWordOfThePlan() {
        assign(published(twoWeeks()).key());
        people.as(
                anna,
                () ->
                        assigning.assign(
                                client, Asking.page("two-truths", MONDAY.plusDays(3)).data()));

        OwnProgramId run =
                people.as(anna, () -> building.copyPlan(client, run().id(), "From a run"));
        OwnProgramId all = people.as(anna, () -> building.copyPlan(client, null, "From a plan"));

        assertThat(draft(run).steps()).extracting(OwnStep::day).containsExactly(1, 1, 2, 8, 9);
        assertThat(draft(run).weeks()).isEqualTo(2);
        assertThat(draft(all).on(4)).extracting(OwnStep::key).containsExactly("two-truths");
        assertThat(draft(all).steps()).allMatch(step -> step.note().isEmpty());
    }

    @Test
    void aPlanOfAnotherPractitionersClientIsNotThere() {
        Actor ben = people.staff(admin, Role.PRACTITIONER);

        assertThatThrownBy(() -> people.as(ben, () -> building.copyPlan(client, null, "Theirs")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aProgramOfAnotherPracticeIsNotThere() {
        OwnProgramId id = published(twoWeeks());
        Actor elsewhere = people.staff(people.administrator(), Role.PRACTITIONER);

        assertThat(people.as(elsewhere, () -> building.draft(id))).isEmpty();
        assertThatThrownBy(
                        () -> people.as(elsewhere, () -> building.plan(id.key(), Locale.ENGLISH)))
                .isInstanceOf(NotFound.class);
    }

    private OwnProgramId published(OwnProgram program) {
        return people.as(
                anna,
                () -> {
                    OwnProgramId id = building.start();
                    building.keep(id, 0, program);
                    building.publish(id, 1);
                    return id;
                });
    }

    static OwnProgram twoWeeks() {
        return named("Two calm weeks")
                .with(checkIn(1))
                .with(page(1, "grounding"))
                .with(after(2, "emotion-journal"))
                .over(2)
                .copyWeek(1, 2);
    }

    static OwnProgram named(String name) {
        return OwnProgram.EMPTY.saying(name, "", "", "", "", false);
    }

    static OwnStep checkIn(int day) {
        return OwnProgramTest.page("trust-check-in", day, Gate.Kind.FIXED_INTERVAL, Rhythm.WEEKLY);
    }

    static OwnStep page(int day, String key) {
        return OwnProgramTest.page(key, day, Gate.Kind.DATE, Rhythm.ONCE);
    }

    static OwnStep after(int day, String key) {
        return OwnProgramTest.page(key, day, Gate.Kind.AFTER_PREVIOUS, Rhythm.ONCE);
    }

    private OwnProgram draft(OwnProgramId id) {
        return people.as(anna, () -> building.draft(id)).orElseThrow().program();
    }

    private List<String> keysOffered() {
        return people.as(anna, () -> building.offered(Locale.ENGLISH)).stream()
                .map(ProgramLine::key)
                .toList();
    }

    private @Nullable String refusal(OwnProgramId id, int revision) {
        Refused refused =
                catchThrowableOfType(
                        Refused.class, () -> people.as(anna, () -> building.publish(id, revision)));
        return refused == null ? null : refused.key();
    }

    private ProgramPlan plan(String key) {
        return people.as(anna, () -> building.plan(key, Locale.ENGLISH));
    }

    private void assign(String key) {
        assign(plan(key));
    }

    private void assign(ProgramPlan plan) {
        people.as(
                anna,
                () ->
                        assigningPrograms.assign(
                                client,
                                plan.key(),
                                new ProgramData(
                                        plan.version(),
                                        plan.otherPerson() ? About.PARTNER : null,
                                        MONDAY,
                                        plan.steps().stream()
                                                .map(PlannedStep::place)
                                                .collect(Collectors.toSet()),
                                        looked(plan))));
    }

    static Map<String, ProgramData.Looked> looked(ProgramPlan plan) {
        Map<String, ProgramData.Looked> looked = new HashMap<>();
        for (PlannedStep step : plan.steps()) {
            AssignmentKind kind = step.kind();
            if (kind == AssignmentKind.EXERCISE || kind == AssignmentKind.CARD) {
                Asking asking =
                        kind == AssignmentKind.CARD
                                ? Asking.card(step.key(), MONDAY)
                                : Asking.page(step.key(), MONDAY);
                looked.put(
                        step.key(),
                        new ProgramData.Looked(
                                IntStream.range(0, asking.notFor().size())
                                        .boxed()
                                        .collect(Collectors.toSet()),
                                ""));
            }
        }
        return looked;
    }

    private RunDetails run() {
        return people.as(anna, () -> readingPrograms.of(client, Locale.ENGLISH)).getFirst();
    }
}
