package app.trellis.assignments;

import static app.trellis.assignments.BuildingProgramsTest.after;
import static app.trellis.assignments.BuildingProgramsTest.checkIn;
import static app.trellis.assignments.BuildingProgramsTest.looked;
import static app.trellis.assignments.BuildingProgramsTest.named;
import static app.trellis.assignments.BuildingProgramsTest.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trellis.care.About;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldScope;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.Holds;
import app.trellis.care.Sign;
import app.trellis.care.TalkResult;
import app.trellis.library.BuildingExercises;
import app.trellis.library.Gate;
import app.trellis.library.OwnExerciseId;
import app.trellis.library.Typed;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class BringingProgramsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired BuildingPrograms building;
    @Autowired AssigningPrograms assigningPrograms;
    @Autowired BringingPrograms bringing;
    @Autowired ReadingPrograms readingPrograms;
    @Autowired ReadingPlans plans;
    @Autowired BuildingExercises exercises;
    @Autowired KeepingSmallSteps smallSteps;
    @Autowired TodaysPage todaysPage;
    @Autowired Occurrences occurrences;
    @Autowired HoldingPrivateTalks talks;
    @Autowired Holds holds;
    @Autowired RunSheets sheets;
    @Autowired TransactionTemplate inTransaction;
    @Autowired TestClock clock;

    private Actor admin;
    private Actor anna;
    private ClientId client;
    private Actor mia;
    private OwnProgramId program;

    /**
     * Two weeks: 1 the check-in each week, 2 grounding on the first day, 3 the journal after it, 4
     * grounding a week later, 5 the journal after that.
     */
    @BeforeEach
    void aClientIsGivenTwoCalmWeeks() {
        clock.set(TestClock.START);
        admin = people.administrator();
        anna = people.staff(admin, Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
        program = published(BuildingProgramsTest.twoWeeks());
        assign(Set.of());
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void nothingChangesUntilItIsAskedFor() {
        publish(all -> all.without(4).with(page(3, "felt-safety-check")));
        RunChange look = look();

        assertThat(look.from()).isEqualTo(1);
        assertThat(look.to()).isEqualTo(2);
        assertThat(marks()).containsExactly("1", "2", "3", "4", "5");
        assertThat(run().isOlder()).isTrue();
    }

    @Test
    void aStepMoreIsOfferedWithItsDayAndComesOnIt() {
        publish(all -> all.with(page(3, "felt-safety-check")));
        RunChange look = look();

        assertThat(look.tickedAtFirst()).containsExactly("6");
        assertThat(line(look, "6").then()).isNotNull();
        assertThat(Objects.requireNonNull(line(look, "6").then()).opens())
                .isEqualTo(MONDAY.plusDays(2));
        bring(look);

        assertThat(run().isOlder()).isFalse();
        assertThat(run().planVersion()).isEqualTo(2);
        assertThat(marks()).containsExactly("1", "2", "3", "6", "4", "5");
        assertThat(keys()).doesNotContain("felt-safety-check");
        clock.advance(Duration.ofDays(2));
        assertThat(keys()).contains("felt-safety-check");
    }

    @Test
    void aStepMoreThatIsNotTakenStaysAway() {
        publish(all -> all.with(page(3, "felt-safety-check")));
        bring(look(), Set.of());

        assertThat(marks()).containsExactly("1", "2", "3", "4", "5");
        assertThat(run().isOlder()).isFalse();
        clock.advance(Duration.ofDays(3));
        assertThat(keys()).doesNotContain("felt-safety-check");
        publish(all -> all.with(page(10, "two-truths")));
        assertThat(look().tickedAtFirst()).containsExactly("7");
        assertThat(line(look(), "6").what()).isEqualTo(RunChange.What.ADDED);
    }

    @Test
    void whatIsPassedIsNotTickedAndComesFromTodayOnIfItIsTaken() {
        today();
        clock.advance(Duration.ofDays(5));
        publish(all -> all.with(page(3, "felt-safety-check")));
        RunChange look = look();

        assertThat(look.tickedAtFirst()).isEmpty();
        assertThat(line(look, "6").passed()).isTrue();
        bring(look, Set.of("6"));

        assertThat(keys()).contains("felt-safety-check");
        assertThat(item("felt-safety-check").dueOn()).isEqualTo(MONDAY.plusDays(11));
    }

    @Test
    void whatComesAtAnIntervalBeginsOnTheNextOfItsDays() {
        today();
        clock.advance(Duration.ofDays(5));
        publish(all ->
                all.with(
                        OwnProgramTest.page(
                                "felt-safety-check", 2, Gate.Kind.FIXED_INTERVAL, Rhythm.WEEKLY)));
        bring(look(), Set.of("6"));

        assertThat(step(run(), "felt-safety-check").opens()).isEqualTo(MONDAY.plusDays(8));
        clock.advance(Duration.ofDays(2));
        assertThat(keys()).doesNotContain("felt-safety-check");
        clock.advance(Duration.ofDays(1));
        assertThat(keys()).contains("felt-safety-check");
        assertThat(summary("felt-safety-check").nextDue()).isEqualTo(MONDAY.plusDays(13));
    }

    @Test
    void anotherPageTakesThePlaceOfOneThatWaits() {
        publish(all -> all.with(other(all, 4, "felt-safety-check")));
        RunChange look = look();
        assertThat(line(look, "4").what()).isEqualTo(RunChange.What.OTHER_PAGE);
        AssignmentId before = step(run(), "grounding", 8).assignment();

        bring(look);

        RunDetails.Step after = step(run(), "felt-safety-check");
        assertThat(after.assignment()).isNotEqualTo(before);
        assertThat(after.opens()).isEqualTo(MONDAY.plusDays(7));
        assertThat(marks()).containsExactly("1", "2", "3", "4", "5");
        clock.advance(Duration.ofDays(7));
        assertThat(keys()).contains("felt-safety-check");
        assertThat(summaries("grounding"))
                .extracting(AssignmentSummary::status)
                .containsExactlyInAnyOrder(AssignmentStatus.ACTIVE, AssignmentStatus.ENDED);
    }

    @Test
    void aPageThatIsNotExchangedStaysAsItWasGiven() {
        publish(all -> all.with(other(all, 4, "felt-safety-check")));
        bring(look(), Set.of());

        assertThat(step(run(), "grounding", 8).opens()).isEqualTo(MONDAY.plusDays(7));
        assertThat(run().isOlder()).isFalse();
    }

    @Test
    void anotherDayOrRhythmOnlyPlansAnew() {
        publish(all ->
                all.with(step(all, 4).on(10))
                        .with(
                                new OwnStep(
                                        5,
                                        11,
                                        AssignmentKind.EXERCISE,
                                        "emotion-journal",
                                        "emotion-journal",
                                        Gate.Kind.FIXED_INTERVAL,
                                        0,
                                        false,
                                        null,
                                        Rhythm.EVERY_N_DAYS,
                                        2,
                                        null,
                                        "")));
        AssignmentId grounding = step(run(), "grounding", 8).assignment();
        RunChange look = look();
        assertThat(line(look, "4").what()).isEqualTo(RunChange.What.PLANNED_ANEW);
        assertThat(Objects.requireNonNull(line(look, "4").now()).opens())
                .isEqualTo(MONDAY.plusDays(7));
        assertThat(Objects.requireNonNull(line(look, "4").then()).opens())
                .isEqualTo(MONDAY.plusDays(9));
        assertThat(line(look, "5").what()).isEqualTo(RunChange.What.PLANNED_ANEW);

        bring(look);

        assertThat(step(run(), "grounding", 10).assignment()).isEqualTo(grounding);
        clock.advance(Duration.ofDays(7));
        assertThat(step(run(), "grounding", 10).standing()).isEqualTo(RunDetails.Standing.WAITS);
        clock.advance(Duration.ofDays(3));
        assertThat(summaries("emotion-journal"))
                .extracting(AssignmentSummary::rhythm, AssignmentSummary::everyDays)
                .contains(Tuple.tuple(Rhythm.EVERY_N_DAYS, 2));
        assertThat(
                        summaries("emotion-journal").stream()
                                .filter(one -> one.rhythm() == Rhythm.EVERY_N_DAYS)
                                .findFirst()
                                .orElseThrow()
                                .endsOn())
                .isEqualTo(MONDAY.plusDays(13));
    }

    @Test
    void gatesAreReckonedAnewFromWhatWasDone() {
        done("grounding");
        publish(all ->
                all.with(
                                new OwnStep(
                                        0,
                                        2,
                                        AssignmentKind.EXERCISE,
                                        "felt-safety-check",
                                        "felt-safety-check",
                                        Gate.Kind.AFTER_PREVIOUS_PLUS,
                                        3,
                                        false,
                                        2,
                                        Rhythm.ONCE,
                                        null,
                                        null,
                                        ""))
                        .with(step(all, 5).called(5, 2)));
        RunChange look = look();
        RunChange.Planned fresh = Objects.requireNonNull(line(look, "6").then());
        assertThat(fresh.opens()).isEqualTo(MONDAY.plusDays(3));
        assertThat(fresh.firm()).isTrue();
        assertThat(line(look, "5").what()).isEqualTo(RunChange.What.PLANNED_ANEW);

        bring(look, Set.of("6"));

        clock.advance(Duration.ofDays(2));
        assertThat(keys()).doesNotContain("felt-safety-check");
        clock.advance(Duration.ofDays(1));
        assertThat(keys()).contains("felt-safety-check");
        clock.advance(Duration.ofDays(7));
        today();
        assertThat(step(run(), "emotion-journal", 9).standing())
                .isEqualTo(RunDetails.Standing.OPEN);
    }

    @Test
    void whatIsTakenOutNeverOpensAndNothingWaitsForIt() {
        publish(all -> all.without(2).without(4));
        today();
        RunChange look = look();
        assertThat(line(look, "4").what()).isEqualTo(RunChange.What.TAKEN_OUT);
        assertThat(line(look, "2").what()).isEqualTo(RunChange.What.BEGUN);
        assertThat(line(look, "2").then()).isNull();

        bring(look);

        assertThat(marks()).containsExactly("1", "3", "5", "2");
        clock.advance(Duration.ofDays(8));
        today();
        assertThat(run().steps()).noneMatch(step -> step.day() == 8);
        assertThat(run().steps().getLast().standing()).isEqualTo(RunDetails.Standing.OPEN);
    }

    @Test
    void whatHasBegunStaysWhateverTheVersionSays() {
        done("grounding");
        publish(all ->
                all.with(other(all, 2, "felt-safety-check"))
                        .with(
                                OwnProgramTest.page(
                                                "trust-check-in",
                                                1,
                                                Gate.Kind.FIXED_INTERVAL,
                                                Rhythm.DAILY)
                                        .called(1, null)));
        List<AssignmentSummary> before = people.as(anna, () -> plans.of(client, Locale.ENGLISH));
        RunChange look = look();
        assertThat(line(look, "1").otherwise()).isTrue();
        assertThat(line(look, "2").otherwise()).isTrue();
        assertThat(line(look, "3").otherwise()).isFalse();
        assertThat(look.lines(Set.of()))
                .extracting(RunChange.Line::what)
                .containsOnly(RunChange.What.BEGUN, RunChange.What.SAME);

        bring(look);

        assertThat(people.as(anna, () -> plans.of(client, Locale.ENGLISH))).isEqualTo(before);
        assertThat(run().steps().get(1).standing()).isEqualTo(RunDetails.Standing.DONE);
    }

    @Test
    void whatAPractitionerDidStaysAndWhatTheyDoIsPlannedAnew() {
        OwnStep talk =
                new OwnStep(
                        0,
                        3,
                        null,
                        "",
                        "Look back together",
                        Gate.Kind.DATE,
                        0,
                        false,
                        null,
                        Rhythm.ONCE,
                        null,
                        null,
                        "");
        publish(all -> all.with(talk).with(talk.on(4)));
        bring(look());
        UUID first =
                run().steps().stream()
                        .filter(step -> step.label().startsWith("Look back"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        people.as(anna, () -> assigningPrograms.did(client, run().id(), first));
        publish(all -> all.without(6).with(step(all, 7).on(6)));

        assertThat(line(look(), "6").what()).isEqualTo(RunChange.What.BEGUN);
        assertThat(line(look(), "7").what()).isEqualTo(RunChange.What.PLANNED_ANEW);
        bring(look());

        assertThat(run().steps().getLast().id()).isEqualTo(first);
        assertThat(run().steps().getLast().standing()).isEqualTo(RunDetails.Standing.DONE);
        assertThat(run().steps().get(3).opens()).isEqualTo(MONDAY.plusDays(5));
    }

    @Test
    void anotherPersonNeedsWhomATalkAndNoHold() {
        publish(all -> all.with(page(10, "boundary-review")));
        RunChange look = look();
        assertThat(look.asksWhom(Set.of("6"))).isTrue();
        assertThat(look.asksWhom(Set.of())).isFalse();
        assertThat(refusal(look, data(look, Set.of("6"), null)))
                .isEqualTo("assignments.about-missing");
        assertThat(refusal(look, data(look, Set.of("6"), About.PARTNER)))
                .isEqualTo("assignments.talk-missing");
        people.as(anna, () -> talks.record(client, About.PARTNER, MONDAY, TalkResult.NO_CONCERN));
        assertThat(
                        refusal(
                                look,
                                new BringData(
                                        look.id(),
                                        2,
                                        look.seen(),
                                        Set.of("6"),
                                        About.PARTNER,
                                        Map.of())))
                .isEqualTo("assignments.not-for-open");
        hold();
        assertThat(refusal(look, data(look, Set.of("6"), About.PARTNER)))
                .isEqualTo("assignments.rests");

        assertThat(marks()).containsExactly("1", "2", "3", "4", "5");
        assertThat(run().planVersion()).isEqualTo(1);
        bring(look, Set.of());
        assertThat(run().planVersion()).isEqualTo(2);
    }

    @Test
    void aPageWithAnotherPersonStillWaitsForItsTalkOnItsDay() {
        people.as(anna, () -> talks.record(client, About.PARTNER, MONDAY, TalkResult.NO_CONCERN));
        publish(all -> all.with(page(10, "boundary-review")));
        RunChange look = look();
        people.as(
                anna,
                () -> bringing.bring(client, look.run(), data(look, Set.of("6"), About.PARTNER)));
        assertThat(run().about()).isEqualTo(About.PARTNER);
        hold();
        clock.advance(Duration.ofDays(10));
        today();

        assertThat(step(run(), "boundary-review").standing())
                .isEqualTo(RunDetails.Standing.HELD_BACK);
    }

    @Test
    void aSecondCheckInIsNotTickedAndNotBrought() {
        publish(all -> all.without(1).with(checkIn(8)));
        today();
        RunChange look = look();

        assertThat(look.tickedAtFirst()).isEmpty();
        assertThat(refusal(look, data(look, Set.of("6"), null)))
                .isEqualTo("assignments.one-check-in");
    }

    @Test
    void somethingCalmIsStillThereBeforeAFirstPage() {
        OwnProgramId calm = published(named("One calm page").with(page(5, "grounding")).over(2));
        ClientId other = people.client(anna);
        people.arrive(anna, other);
        assign(other, calm, Set.of());
        publish(calm, all -> all.without(1).with(page(6, "trigger-log")));
        RunChange look = look(other);

        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                people.as(
                                        anna,
                                        () ->
                                                bringing.bring(
                                                        other,
                                                        look.run(),
                                                        data(calm, look, Set.of("2"), null))));

        assertThat(refused.key()).isEqualTo("assignments.calm-first");
    }

    @Test
    void whatWasLeftOutBeforeIsOfferedUnticked() {
        ClientId other = people.client(anna);
        people.arrive(anna, other);
        assign(other, program, Set.of("4"));
        publish(all -> all.with(page(10, "felt-safety-check")));

        RunChange look = look(other);

        assertThat(line(look, "4").what()).isEqualTo(RunChange.What.ADDED);
        assertThat(look.tickedAtFirst()).containsExactly("6");
    }

    @Test
    void theClientsYesStaysWithAPageThatIsPlannedAnew() {
        publish(all -> all.with(readiness(10)));
        bring(look());
        clock.advance(Duration.ofDays(9));
        today();
        UUID waits = step(run(), "two-truths").id();
        people.as(mia, () -> smallSteps.sayYesToPage(client, waits, true));
        publish(all -> all.with(readiness(12).called(6, null)));
        bring(look());

        assertThat(step(run(), "two-truths", 12).id()).isEqualTo(waits);
        assertThat(saidYes(waits)).isTrue();
    }

    @Test
    void weeksMoreAreWeeksOfTheRun() {
        publish(all -> all.over(3).with(page(16, "felt-safety-check")));
        RunChange look = look();
        assertThat(look.lastDayNow()).isEqualTo(MONDAY.plusDays(13));
        assertThat(look.lastDayThen()).isEqualTo(MONDAY.plusDays(20));

        bring(look);

        assertThat(run().weeks()).isEqualTo(3);
        assertThat(step(run(), "felt-safety-check").opens()).isEqualTo(MONDAY.plusDays(15));
    }

    @Test
    void whatHappenedSinceIsLookedAtAgain() {
        publish(all -> all.without(4));
        RunChange look = look();
        done("grounding");

        assertThat(refusal(look, data(look, Set.of(), null)))
                .isEqualTo("assignments.bring.moved-on");
        assertThat(marks()).containsExactly("1", "2", "3", "4", "5");
        assertThat(run().isOlder()).isTrue();
    }

    @Test
    void theVersionThatWasSeenIsBroughtAlsoWhenANewerOneIsThere() {
        publish(all -> all.without(4));
        RunChange look = look();
        publish(all -> all.without(5));
        bring(look);

        assertThat(run().planVersion()).isEqualTo(2);
        assertThat(run().isOlder()).isTrue();
        assertThat(marks()).containsExactly("1", "2", "3", "5");
    }

    @Test
    void theSameLookTwiceBringsOnce() {
        publish(all -> all.with(page(3, "felt-safety-check")));
        RunChange look = look();
        bring(look);
        bring(look);

        assertThat(marks()).containsExactly("1", "2", "3", "6", "4", "5");
    }

    @Test
    void ofTwoWhoBringAtOnceOneIsToldToLookAgain() throws Exception {
        publish(all -> all.with(page(3, "felt-safety-check")));
        RunChange one = look();
        RunChange other = look();
        CyclicBarrier together = new CyclicBarrier(2);
        List<@Nullable String> said;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<@Nullable String>> both =
                    Stream.of(one, other)
                            .<Future<@Nullable String>>map(
                                    look -> two.submit(atOnce(together, look)))
                            .toList();
            said = new ArrayList<>();
            for (Future<@Nullable String> each : both) {
                said.add(each.get());
            }
        }

        assertThat(said).containsExactlyInAnyOrder(null, "assignments.bring.moved-on");
        assertThat(marks()).containsExactly("1", "2", "3", "6", "4", "5");
    }

    private Callable<@Nullable String> atOnce(CyclicBarrier together, RunChange look) {
        return () -> {
            together.await();
            return refusal(look, data(look, look.tickedAtFirst(), null));
        };
    }

    @Test
    void nobodyElseSeesOrBringsIt() {
        publish(all -> all.without(4));
        RunChange look = look();
        Actor ben = people.staff(admin, Role.PRACTITIONER);
        ClientId ofBen = people.client(ben);

        assertThatThrownBy(() ->
                        people.as(ben, () -> bringing.look(client, look.run(), Locale.ENGLISH)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        people.as(
                                ben,
                                () ->
                                        bringing.bring(
                                                client, look.run(), data(look, Set.of(), null))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        people.as(
                                ben,
                                () ->
                                        bringing.bring(
                                                ofBen, look.run(), data(look, Set.of(), null))))
                .isInstanceOf(NotFound.class);
        assertThat(people.as(ben, () -> bringing.older(program))).isEmpty();
    }

    @Test
    void aPractitionerSeesWhichOfTheirClientsHaveAnEarlierVersion() {
        assertThat(older()).isEmpty();
        publish(all -> all.without(4));
        assertThat(older())
                .extracting(OlderRun::client, OlderRun::version, OlderRun::startsOn)
                .containsExactly(Tuple.tuple(client, 1, MONDAY));
        assertThat(older().getFirst().name()).startsWith("Client ");

        bring(look());
        assertThat(older()).isEmpty();
    }

    @Test
    void aRetiredProgramHasNothingNewer() {
        publish(all -> all.without(4));
        RunChange look = look();
        BringData data = data(look, Set.of(), null);
        people.as(anna, () -> building.retire(program));

        assertThat(run().isOlder()).isFalse();
        assertThat(older()).isEmpty();
        assertThat(refusal(look, data)).isEqualTo("assignments.bring.nothing-newer");
        people.as(anna, () -> building.bringBack(program));
        assertThat(run().isOlder()).isTrue();
    }

    @Test
    void whatWaitsStaysWhereItsExerciseIsNoLongerOffered() {
        OwnExerciseId evening =
                people.as(
                        anna,
                        () -> {
                            OwnExerciseId id = exercises.start();
                            exercises.keep(id, 0, Typed.evening());
                            exercises.publish(id, 1);
                            return id;
                        });
        publish(all -> all.with(page(10, evening.key())));
        bring(look());
        publish(all -> all.without(4));
        people.as(anna, () -> exercises.retire(evening));

        RunChange look = look();
        assertThat(line(look, "6").what()).isEqualTo(RunChange.What.SAME);
        bring(look);

        assertThat(marks()).containsExactly("1", "2", "3", "5", "6");
        clock.advance(Duration.ofDays(11));
        today();
        assertThat(step(run(), evening.key()).standing()).isEqualTo(RunDetails.Standing.OPEN);
    }

    @Test
    void aProgramThatHasEndedIsNotChanged() {
        publish(all -> all.without(4));
        RunChange look = look();
        RunDetails run = run();
        people.as(anna, () -> assigningPrograms.end(client, run.id(), run.version()));

        assertThat(refusal(look, data(look, Set.of(), null)))
                .isEqualTo("assignments.program.has-ended");
    }

    private static OwnStep readiness(int day) {
        return OwnProgramTest.page("two-truths", day, Gate.Kind.READINESS, Rhythm.ONCE);
    }

    private static OwnStep step(OwnProgram all, int id) {
        return all.steps().stream().filter(step -> step.id() == id).findFirst().orElseThrow();
    }

    /** The same step with another exercise. */
    private static OwnStep other(OwnProgram all, int id, String key) {
        OwnStep step = step(all, id);
        return new OwnStep(
                id,
                step.day(),
                AssignmentKind.EXERCISE,
                key,
                key,
                step.gate(),
                step.gateDays(),
                step.alsoReadiness(),
                step.after(),
                step.rhythm(),
                step.everyDays(),
                step.openDays(),
                step.note());
    }

    private OwnProgramId published(OwnProgram made) {
        return people.as(
                anna,
                () -> {
                    OwnProgramId id = building.start();
                    building.keep(id, 0, made);
                    building.publish(id, 1);
                    return id;
                });
    }

    private void publish(UnaryOperator<OwnProgram> change) {
        publish(program, change);
    }

    private void publish(OwnProgramId id, UnaryOperator<OwnProgram> change) {
        people.as(
                anna,
                () -> {
                    building.change(id);
                    OwnProgram last = building.draft(id).orElseThrow().program();
                    building.keep(id, 0, change.apply(last));
                    building.publish(id, 1);
                });
    }

    private void assign(Set<String> without) {
        assign(client, program, without);
    }

    private void assign(ClientId whom, OwnProgramId what, Set<String> without) {
        people.as(
                anna,
                () -> {
                    ProgramPlan plan = building.plan(what.key(), Locale.ENGLISH);
                    assigningPrograms.assign(
                            whom,
                            plan.key(),
                            new ProgramData(
                                    plan.version(),
                                    null,
                                    MONDAY,
                                    plan.steps().stream()
                                            .filter(step -> !without.contains(step.mark()))
                                            .map(PlannedStep::place)
                                            .collect(Collectors.toSet()),
                                    looked(plan)));
                });
    }

    private RunChange look() {
        return look(client);
    }

    private RunChange look(ClientId whom) {
        return people.as(
                anna,
                () -> {
                    RunId run = readingPrograms.of(whom, Locale.ENGLISH).getFirst().id();
                    return bringing.look(whom, run, Locale.ENGLISH);
                });
    }

    private static RunChange.Line line(RunChange look, String mark) {
        return look.lines(new HashSet<>(look.tickedAtFirst())).stream()
                .filter(line -> line.mark().equals(mark))
                .findFirst()
                .orElseThrow();
    }

    private void bring(RunChange look) {
        bring(look, look.tickedAtFirst());
    }

    private void bring(RunChange look, Set<String> taken) {
        people.as(anna, () -> bringing.bring(client, look.run(), data(look, taken, null)));
    }

    private BringData data(RunChange look, Set<String> taken, @Nullable About about) {
        return data(program, look, taken, about);
    }

    private BringData data(
            OwnProgramId what, RunChange look, Set<String> taken, @Nullable About about) {
        return new BringData(
                look.id(),
                look.to(),
                look.seen(),
                taken,
                about,
                lookedAt(people.as(anna, () -> building.plan(what.key(), Locale.ENGLISH))));
    }

    private static Map<String, ProgramData.Looked> lookedAt(ProgramPlan plan) {
        return looked(
                plan.with(
                        plan.steps().stream()
                                .filter(step -> !step.key().startsWith("ours-"))
                                .toList()));
    }

    private @Nullable String refusal(RunChange look, BringData data) {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> people.as(anna, () -> bringing.bring(client, look.run(), data)));
        return refused == null ? null : refused.key();
    }

    private List<OlderRun> older() {
        return people.as(anna, () -> bringing.older(program));
    }

    private RunDetails run() {
        return people.as(anna, () -> readingPrograms.of(client, Locale.ENGLISH)).getFirst();
    }

    private static RunDetails.Step step(RunDetails run, String key) {
        return run.steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static RunDetails.Step step(RunDetails run, String key, int day) {
        return run.steps().stream()
                .filter(step -> step.key().equals(key) && step.day() == day)
                .findFirst()
                .orElseThrow();
    }

    /** What the steps are called in every version, in their order. */
    private List<String> marks() {
        return sheet().stream().map(RunStep::mark).toList();
    }

    private boolean saidYes(UUID step) {
        return sheet().stream().anyMatch(one -> one.id().equals(step) && one.saidYes());
    }

    private List<RunStep> sheet() {
        RunId run = run().id();
        return Objects.requireNonNull(
                people.as(anna, () -> inTransaction.execute(tx -> sheets.of(run, Locale.ENGLISH))));
    }

    private List<AssignmentSummary> summaries(String key) {
        return people.as(anna, () -> plans.of(client, Locale.ENGLISH)).stream()
                .filter(one -> one.contentKey().equals(key))
                .toList();
    }

    private AssignmentSummary summary(String key) {
        return summaries(key).getFirst();
    }

    private void hold() {
        people.as(
                mia,
                () ->
                        inTransaction.executeWithoutResult(tx ->
                                holds.place(
                                        client,
                                        new Sign(
                                                HoldCode.PRESSURE,
                                                HoldScope.ALL,
                                                null,
                                                null,
                                                true))));
    }

    private Today today() {
        return people.as(mia, () -> todaysPage.read(client));
    }

    private List<String> keys() {
        return items().map(TodayItem::contentKey).toList();
    }

    private Stream<TodayItem> items() {
        Today today = today();
        return Stream.of(
                        Stream.ofNullable(today.first()),
                        today.canWait().stream(),
                        today.alwaysOpen().stream(),
                        today.resting().stream())
                .flatMap(items -> items);
    }

    private TodayItem item(String key) {
        return items().filter(one -> one.contentKey().equals(key)).findFirst().orElseThrow();
    }

    private void done(String key) {
        UUID occurrence = Objects.requireNonNull(item(key).occurrence());
        people.as(
                mia,
                () ->
                        inTransaction.executeWithoutResult(
                                tx -> occurrences.done(client, occurrence, clock.instant())));
    }
}
