package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trellis.care.About;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldScope;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.Holds;
import app.trellis.care.Sign;
import app.trellis.care.TalkResult;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AssigningProgramsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String FIRST_STEPS = "first-steps-to-safety";
    private static final String PARTNER = "rebuilding-with-a-partner";

    @Autowired People people;
    @Autowired ProgramPlans programs;
    @Autowired AssigningPrograms assigningPrograms;
    @Autowired ReadingPrograms readingPrograms;
    @Autowired ReadingPlans plans;
    @Autowired Assigning assigning;
    @Autowired TodaysPage todaysPage;
    @Autowired Occurrences occurrences;
    @Autowired Holds holds;
    @Autowired HoldingPrivateTalks talks;
    @Autowired TransactionTemplate inTransaction;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaHasAClientWhoHasArrived() {
        clock.set(TestClock.START);
        anna = people.staff(people.administrator(), Role.PRACTITIONER);
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void anEightWeekProgramIsAssignedAndItsFirstPagesAreOnToday() {
        begun(PARTNER, About.PARTNER);

        assertThat(keys()).contains("you-do-not-have-to-forgive", "trust-check-in");
        assertThat(keys()).doesNotContain("two-truths", "emotion-journal");
        assertThat(run().steps()).hasSize(24);
        assertThat(run().startsOn()).isEqualTo(MONDAY);
    }

    @Test
    void aStepAfterThePreviousOpensWhenThatIsDone() {
        begun(PARTNER, About.PARTNER);
        assertThat(standing("two-truths")).isEqualTo(RunDetails.Standing.AFTER);

        done("you-do-not-have-to-forgive");

        assertThat(keys()).contains("two-truths");
        assertThat(standing("you-do-not-have-to-forgive")).isEqualTo(RunDetails.Standing.DONE);
    }

    @Test
    void aDelayCountsFromTheDayOnWhichItWasDone() {
        begun(PARTNER, About.PARTNER);
        done("you-do-not-have-to-forgive");
        done("two-truths");

        assertThat(keys()).doesNotContain("circles-of-trust");
        clock.advance(Duration.ofDays(1));
        assertThat(keys()).doesNotContain("circles-of-trust");
        clock.advance(Duration.ofDays(1));
        assertThat(keys()).contains("circles-of-trust");
    }

    @Test
    void anIntervalComesWhetherOrNotItWasDone() {
        begun(FIRST_STEPS, About.PARTNER);

        clock.advance(Duration.ofDays(7));

        assertThat(keys()).contains("trust-check-in");
        clock.advance(Duration.ofDays(21));
        assertThat(keys()).doesNotContain("trust-check-in");
    }

    @Test
    void aDateOpensOnItsDayAndNotBefore() {
        begun(FIRST_STEPS, About.PARTNER);

        clock.advance(Duration.ofDays(24));
        assertThat(keys()).doesNotContain("middle-ground-review");
        clock.advance(Duration.ofDays(1));
        assertThat(keys()).contains("middle-ground-review");
    }

    @Test
    void whatAPractitionerDoesLetsTheNextStepOpen() {
        begun(FIRST_STEPS, About.PARTNER);
        clock.advance(Duration.ofDays(7));
        assertThat(keys()).doesNotContain("emotion-journal");

        UUID steadyPage =
                run().steps().stream()
                        .filter(step -> step.label().equals("My steady page"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        people.as(anna, () -> assigningPrograms.did(client, run().id(), steadyPage));

        assertThat(keys()).contains("emotion-journal");
    }

    @Test
    void aPageThatWentByUndoneComesBackAndWhatFollowsWaits() {
        begun(PARTNER, About.PARTNER);

        clock.advance(Duration.ofDays(9));

        assertThat(keys()).contains("you-do-not-have-to-forgive").doesNotContain("two-truths");
        assertThat(item("you-do-not-have-to-forgive").dueOn()).isEqualTo(MONDAY.plusDays(15));
    }

    @Test
    void whatWasSetAsideComesBackAWeekLater() {
        begun(PARTNER, About.PARTNER);
        TodayItem card = item("you-do-not-have-to-forgive");
        people.as(
                mia,
                () ->
                        todaysPage.setAside(
                                client,
                                card.assignment(),
                                card.occurrence(),
                                SetAsideReason.NO_TIME));

        assertThat(keys()).doesNotContain("you-do-not-have-to-forgive");
        clock.advance(Duration.ofDays(6));
        assertThat(keys()).doesNotContain("you-do-not-have-to-forgive");
        clock.advance(Duration.ofDays(1));
        assertThat(keys()).contains("you-do-not-have-to-forgive");
    }

    @Test
    void whatWaitsForReadinessNeverOpensByItself() {
        begun(PARTNER, About.PARTNER);
        clock.advance(Duration.ofDays(60));
        today();

        assertThat(standing("honest-conversation")).isEqualTo(RunDetails.Standing.BOTH_SAY);
        assertThat(keys()).doesNotContain("honest-conversation", "consistency-ledger");
    }

    @Test
    void aStrongPageWaitsForASession() {
        begun(PARTNER, About.PARTNER);
        people.as(
                anna,
                () ->
                        run().steps().stream()
                                .filter(step -> step.label().startsWith("Private talk"))
                                .forEach(step ->
                                        assigningPrograms.did(client, run().id(), step.id())));
        for (int week = 1; week <= 8; week++) {
            clock.advance(Duration.ofDays(7));
            today();
        }
        done("middle-ground-review");
        clock.advance(Duration.ofDays(3));

        assertThat(keys()).doesNotContain("letter-to-myself");
        assertThat(standing("letter-to-myself")).isEqualTo(RunDetails.Standing.IN_SESSION);
    }

    @Test
    void aStepWithAnotherPersonWaitsForAPrivateTalkThatIsInDateOnItsDay() {
        calm();
        talk(MONDAY.minusDays(29));
        people.as(
                anna,
                () ->
                        assigningPrograms.assign(
                                client, PARTNER, data(PARTNER, About.PARTNER, MONDAY)));
        clock.advance(Duration.ofDays(65));
        today();

        assertThat(standing("boundary-review")).isEqualTo(RunDetails.Standing.HELD_BACK);

        talk(MONDAY.plusDays(65));
        today();
        assertThat(standing("boundary-review")).isEqualTo(RunDetails.Standing.OPEN);
    }

    @Test
    void aHoldKeepsAStepWithAnotherPersonFromOpening() {
        begun(PARTNER, About.PARTNER);
        done("you-do-not-have-to-forgive");
        done("two-truths");
        hold();
        clock.advance(Duration.ofDays(15));
        today();

        assertThat(standing("boundary-review")).isEqualTo(RunDetails.Standing.HELD_BACK);
        assertThat(keys()).doesNotContain("boundary-review");
    }

    @Test
    void openPagesWithAnotherPersonRestWhenTheTalkAboutThePartnerIsOverdue() {
        begun(PARTNER, About.PARTNER);
        clock.advance(Duration.ofDays(15));
        today();
        assertThat(keys()).contains("boundary-review");

        clock.advance(Duration.ofDays(16));
        assertThat(resting()).contains("boundary-review").doesNotContain("felt-safety-check");
        assertThat(run().talkOverdue()).isTrue();
        assertThat(today().resting()).extracting(TodayItem::contentKey).contains("boundary-review");

        talk(MONDAY.plusDays(31));
        assertThat(resting()).isEmpty();
        assertThat(run().talkOverdue()).isFalse();
    }

    private List<String> resting() {
        return people.as(anna, () -> plans.of(client, Locale.ENGLISH)).stream()
                .filter(AssignmentSummary::resting)
                .map(AssignmentSummary::contentKey)
                .toList();
    }

    @Test
    void atMostThreePagesAreNewInAWeek() {
        begun(FIRST_STEPS, About.PARTNER);
        clock.advance(Duration.ofDays(21));
        today();

        long open =
                run().steps().stream()
                        .filter(step -> step.kind() == AssignmentKind.EXERCISE)
                        .filter(step -> step.standing() == RunDetails.Standing.OPEN)
                        .count();
        assertThat(open).isLessThanOrEqualTo(5);
    }

    @Test
    void everyStepIsLookedAtAsIfItWereAssignedAlone() {
        assertThat(refusal(PARTNER, data(PARTNER, null, MONDAY)))
                .isEqualTo("assignments.program.talk-with-partner");
        calm();
        talk(MONDAY);
        assertThat(refusal(PARTNER, data(PARTNER, null, MONDAY)))
                .isEqualTo("assignments.about-missing");
        assertThat(
                        refusal(
                                PARTNER,
                                new ProgramData(
                                        About.PARTNER, MONDAY, everything(PARTNER), Map.of())))
                .isEqualTo("assignments.not-for-open");
        hold();
        assertThat(refusal(PARTNER, data(PARTNER, About.PARTNER, MONDAY)))
                .isEqualTo("assignments.rests");
    }

    @Test
    void theProgramWithAPartnerWantsATalkOfTheLastThirtyDays() {
        talk(MONDAY.minusDays(31));
        assertThat(refusal(PARTNER, data(PARTNER, About.PARTNER, MONDAY)))
                .isEqualTo("assignments.program.talk-with-partner");
    }

    @Test
    void aFirstProgramBeginsWithSomethingCalm() {
        people.as(anna, () -> talks.record(client, About.FRIEND, MONDAY, TalkResult.NO_CONCERN));
        String friends = "trust-in-friends";
        Set<Integer> kept = everything(friends);
        programs.shipped(friends, Locale.ENGLISH).steps().stream()
                .filter(step -> step.kind() == AssignmentKind.CHECK_IN)
                .forEach(step -> kept.remove(step.place()));

        ProgramData withoutAnythingCalm =
                new ProgramData(
                        About.FRIEND,
                        MONDAY,
                        kept.stream()
                                .filter(place ->
                                        !programs.shipped(friends, Locale.ENGLISH)
                                                .steps()
                                                .get(place)
                                                .key()
                                                .equals("self-compassion-break"))
                                .collect(Collectors.toSet()),
                        looked(friends));

        assertThat(refusal(friends, withoutAnythingCalm)).isEqualTo("assignments.calm-first");
    }

    @Test
    void aStepThatIsLeftOutIsNotWaitedFor() {
        calm();
        talk(MONDAY);
        Set<Integer> kept = everything(PARTNER);
        kept.remove(0);
        people.as(
                anna,
                () ->
                        assigningPrograms.assign(
                                client,
                                PARTNER,
                                new ProgramData(About.PARTNER, MONDAY, kept, looked(PARTNER))));

        assertThat(keys()).contains("two-truths").doesNotContain("you-do-not-have-to-forgive");
    }

    @Test
    void movingTheStartMovesEverythingAsLongAsNothingWasDone() {
        RunDetails run = begun(PARTNER, About.PARTNER);

        people.as(
                anna,
                () -> assigningPrograms.move(client, run.id(), run.version(), MONDAY.plusDays(7)));

        assertThat(keys()).doesNotContain("you-do-not-have-to-forgive", "trust-check-in");
        assertThat(today().nextOpens()).isEqualTo(MONDAY.plusDays(7));
        clock.advance(Duration.ofDays(7));
        assertThat(keys()).contains("you-do-not-have-to-forgive", "trust-check-in");
    }

    @Test
    void movingTheStartLeavesWhatHasBegunWhereItIs() {
        begun(PARTNER, About.PARTNER);
        done("you-do-not-have-to-forgive");
        assertThat(keys()).contains("two-truths");
        RunDetails run = run();

        people.as(
                anna,
                () -> assigningPrograms.move(client, run.id(), run.version(), MONDAY.plusDays(7)));

        assertThat(keys()).contains("two-truths");
        assertThat(step(run(), "what-steady-looks-like").opens()).isEqualTo(MONDAY.plusDays(21));
    }

    @Test
    void twoWhoChangeOneProgramAreToldOfEachOther() {
        RunDetails run = begun(PARTNER, About.PARTNER);
        people.as(
                anna,
                () -> assigningPrograms.move(client, run.id(), run.version(), MONDAY.plusDays(1)));

        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () ->
                                people.as(
                                        anna,
                                        () ->
                                                assigningPrograms.end(
                                                        client, run.id(), run.version())));

        assertThat(refused.key()).isEqualTo("assignments.program.changed-meanwhile");
        assertThat(run().startsOn()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void endingAProgramEndsAllOfIt() {
        RunDetails run = begun(PARTNER, About.PARTNER);

        people.as(anna, () -> assigningPrograms.end(client, run.id(), run.version()));

        assertThat(keys()).isEmpty();
        assertThat(people.as(anna, () -> readingPrograms.of(client, Locale.ENGLISH))).isEmpty();
        clock.advance(Duration.ofDays(30));
        assertThat(keys()).isEmpty();
    }

    private RunDetails begun(String key, About about) {
        calm();
        talk(MONDAY);
        people.as(anna, () -> assigningPrograms.assign(client, key, data(key, about, MONDAY)));
        return run();
    }

    /** Something calm was assigned before, and has ended. */
    private void calm() {
        AssignmentId id =
                people.as(
                        anna,
                        () -> assigning.assign(client, Asking.page("grounding", MONDAY).data()));
        people.as(anna, () -> assigning.end(client, id));
    }

    private void talk(LocalDate day) {
        people.as(anna, () -> talks.record(client, About.PARTNER, day, TalkResult.NO_CONCERN));
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

    private ProgramData data(String key, @Nullable About about, LocalDate start) {
        return new ProgramData(about, start, everything(key), looked(key));
    }

    private Set<Integer> everything(String key) {
        return programs.shipped(key, Locale.ENGLISH).steps().stream()
                .map(PlannedStep::place)
                .collect(Collectors.toSet());
    }

    private Map<String, ProgramData.Looked> looked(String key) {
        Map<String, ProgramData.Looked> looked = new HashMap<>();
        for (PlannedStep step : programs.shipped(key, Locale.ENGLISH).steps()) {
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

    private @Nullable String refusal(String key, ProgramData data) {
        Refused refused =
                catchThrowableOfType(
                        Refused.class,
                        () -> people.as(anna, () -> assigningPrograms.assign(client, key, data)));
        return refused == null ? null : refused.key();
    }

    private RunDetails run() {
        return people.as(anna, () -> readingPrograms.of(client, Locale.ENGLISH)).getFirst();
    }

    private RunDetails.Standing standing(String key) {
        return step(run(), key).standing();
    }

    private static RunDetails.Step step(RunDetails run, String key) {
        return run.steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Today today() {
        return people.as(mia, () -> todaysPage.read(client));
    }

    private List<String> keys() {
        Today today = today();
        return Stream.of(
                        Stream.ofNullable(today.first()),
                        today.canWait().stream(),
                        today.alwaysOpen().stream(),
                        today.resting().stream())
                .flatMap(items -> items)
                .map(TodayItem::contentKey)
                .toList();
    }

    private TodayItem item(String key) {
        Today today = today();
        return Stream.concat(Stream.ofNullable(today.first()), today.canWait().stream())
                .filter(one -> one.contentKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void done(String key) {
        done(item(key));
    }

    private void done(TodayItem item) {
        UUID occurrence = Objects.requireNonNull(item.occurrence());
        people.as(
                mia,
                () ->
                        inTransaction.executeWithoutResult(
                                tx -> occurrences.done(client, occurrence, clock.instant())));
    }
}
