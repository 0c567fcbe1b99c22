package app.trellis.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.trellis.care.About;
import app.trellis.care.Attendance;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.HoldCode;
import app.trellis.care.HoldDetails;
import app.trellis.care.HoldScope;
import app.trellis.care.HoldingPrivateTalks;
import app.trellis.care.Holds;
import app.trellis.care.ManagingClients;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionId;
import app.trellis.care.SessionKind;
import app.trellis.care.Sign;
import app.trellis.care.TalkResult;
import app.trellis.care.TeamCount;
import app.trellis.care.TeamFigures;
import app.trellis.organization.Supervising;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AssigningTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired People people;
    @Autowired Assigning assigning;
    @Autowired ReadingPlans plans;
    @Autowired TodaysPage todaysPage;
    @Autowired ReadingCards cards;
    @Autowired Occurrences occurrences;
    @Autowired TeamFigures figures;
    @Autowired Supervising supervising;
    @Autowired Holds holds;
    @Autowired HoldingPrivateTalks talks;
    @Autowired ManagingClients clients;
    @Autowired EndingCare ending;
    @Autowired RecordingSessions sessions;
    @Autowired TransactionTemplate inTransaction;
    @Autowired TestClock clock;

    private Actor supervisor;
    private Actor anna;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void annaHasAClientWhoHasArrived() {
        clock.set(TestClock.START);
        Actor administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        supervisor = people.staff(administrator, Role.SUPERVISOR);
        people.as(
                administrator,
                () -> supervising.begin(supervisor.id(), anna.id(), MONDAY.minusYears(1), null));
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @AfterEach
    void theClockGoesBack() {
        clock.set(TestClock.START);
    }

    @Test
    void whatIsAssignedStandsOnTodayWithItsPlanAndItsLine() {
        assign(
                Asking.page("grounding", MONDAY)
                        .saying(
                                "Take it slowly.",
                                new Plan("tea is made", "", "look around", "", "")));

        Today today = today();

        TodayItem first = first(today);
        assertThat(first.phoneTitle()).isEqualTo("Look around");
        assertThat(first.plan()).isEqualTo("When tea is made, I will look around.");
        assertThat(first.personalLine()).isEqualTo("Take it slowly.");
        assertThat(first.dueOn()).isEqualTo(MONDAY.plusDays(6));
        assertThat(first.mayShorten()).isTrue();
        assertThat(today.canWait()).isEmpty();
    }

    @Test
    void withoutAnythingAssignedTodaySaysSo() {
        assertThat(today().nothingAssigned()).isTrue();
        assertThat(today().first()).isNull();
    }

    @Test
    void whatIsDueSoonerComesFirstAndACheckInAfterAPage() {
        assign(Asking.checkIn(MONDAY));
        assign(Asking.page("two-truths", MONDAY));
        assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));

        Today today = today();

        assertThat(first(today).contentKey()).isEqualTo("grounding");
        assertThat(today.canWait())
                .extracting(TodayItem::contentKey)
                .containsExactly("two-truths", "trust-check-in");
    }

    @Test
    void whatIsAlwaysOpenIsNeverDue() {
        assign(Asking.page("grounding", MONDAY).each(Rhythm.ALWAYS_OPEN));

        Today today = today();

        assertThat(today.first()).isNull();
        assertThat(today.nothingAssigned()).isFalse();
        assertThat(today.alwaysOpen()).singleElement().matches(item -> item.occurrence() == null);
    }

    @Test
    void todaySaysWhenTheNextPageOpens() {
        assign(Asking.page("grounding", MONDAY.plusDays(4)));

        assertThat(today().first()).isNull();
        assertThat(today().nextOpens()).isEqualTo(MONDAY.plusDays(4));
    }

    @Test
    void theDayIsTheClientsOwn() {
        assign(Asking.page("grounding", MONDAY.plusDays(1)).each(Rhythm.DAILY));

        clock.set(Instant.parse("2026-03-02T23:59:00Z"));
        assertThat(today().first()).isNull();
        clock.set(Instant.parse("2026-03-03T00:01:00Z"));
        assertThat(first(today()).dueOn()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void whatIsDoneLeavesTodayAndComesBackWithItsRhythm() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));
        done(first(today()));

        assertThat(today().first()).isNull();
        assertThat(today().nextOpens()).isEqualTo(MONDAY.plusDays(1));
        assertThat(planned(id).lastDone()).isEqualTo(TestClock.START);
        clock.advance(Duration.ofDays(1));
        assertThat(first(today()).dueOn()).isEqualTo(MONDAY.plusDays(1));
    }

    @Test
    void whatIsDoneLateIsDone() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));
        TodayItem yesterday = first(today());
        clock.advance(Duration.ofDays(1));

        open(id, yesterday.occurrence());
        done(yesterday);

        assertThat(planned(id).lastDone()).isEqualTo(clock.instant());
    }

    @Test
    void settingAsideIsInformationForThePractitioner() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY));

        setAside(first(today()), SetAsideReason.TOO_MUCH);

        assertThat(today().first()).isNull();
        assertThat(planned(id).setAside()).isEqualTo(1);
        assertThat(planned(id).lastReason()).isEqualTo(SetAsideReason.TOO_MUCH);
        assertThat(people.as(mia, () -> holds.open(client))).isEmpty();
        assertThat(refusal(() -> open(id, null))).isEqualTo("assignments.page-not-today");
    }

    @Test
    void aReasonIsNeverNeeded() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY));

        setAside(first(today()), null);

        assertThat(planned(id).setAside()).isEqualTo(1);
        assertThat(planned(id).lastReason()).isNull();
    }

    @Test
    void whatDidNotFeelSafeRestsEveryPageWithAnotherPerson() {
        talk(About.FRIEND);
        assign(Asking.page("boundary-review", MONDAY).about(About.FRIEND));
        assign(Asking.page("two-truths", MONDAY));
        assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));

        setAside(first(today()), SetAsideReason.UNSAFE);

        assertThat(people.as(anna, () -> holds.open(client)))
                .extracting(HoldDetails::code)
                .containsExactly(HoldCode.SET_ASIDE_UNSAFE);
        assertThat(today().resting())
                .extracting(TodayItem::contentKey)
                .containsExactly("boundary-review");
        assertThat(first(today()).contentKey()).isEqualTo("two-truths");
    }

    @Test
    void aRestingPageIsNotOpenedAndNotAssigned() {
        talk(About.FRIEND);
        AssignmentId id = assign(Asking.page("boundary-review", MONDAY).about(About.FRIEND));
        hold(HoldScope.ALL);

        assertThat(refusal(() -> open(id, null))).isEqualTo("assignments.page-rests");
        assertThat(planned(id).resting()).isTrue();
        assertThat(
                        refusal(() ->
                                assign(Asking.page("boundary-review", MONDAY).about(About.FRIEND))))
                .isEqualTo("assignments.rests");
    }

    @Test
    void whereATalkLeftSomeConcernOnlyTheQuietWayCanBeAssigned() {
        people.as(anna, () -> talks.record(client, About.PARTNER, MONDAY, TalkResult.SOME_CONCERN));

        assertThat(
                        refusal(() ->
                                assign(
                                        Asking.page("boundary-review", MONDAY)
                                                .about(About.PARTNER))))
                .isEqualTo("assignments.talk-missing");
        assign(Asking.page("grounding", MONDAY));
        AssignmentId quiet = assign(Asking.page("boundary-builder", MONDAY).about(About.PARTNER));

        assertThat(open(quiet, null).held().roles()).containsExactly(About.PARTNER);
    }

    @Test
    void aCardIsReadOnceAndThenDone() {
        AssignmentId id = assign(Asking.card("slow-is-not-stuck", MONDAY));
        TodayItem item = first(today());
        assertThat(item.phoneTitle()).isEqualTo("Something to read");

        CardToRead card =
                people.as(mia, () -> cards.open(client, id, item.occurrence(), Locale.ENGLISH));
        assertThat(card.title()).isEqualTo("Slow is not stuck");
        people.as(mia, () -> cards.haveRead(client, id, card.occurrence()));
        people.as(mia, () -> cards.haveRead(client, id, card.occurrence()));

        assertThat(today().first()).isNull();
        assertThat(planned(id).lastDone()).isEqualTo(clock.instant());
    }

    @Test
    void aCardForASessionIsNotReadBefore() {
        AssignmentId id = assign(Asking.card("when-it-is-not-about-trust", MONDAY));

        assertThat(
                        refusal(() ->
                                people.as(mia, () -> cards.open(client, id, null, Locale.ENGLISH))))
                .isEqualTo("assignments.page-waits");
    }

    @Test
    void onlyACardIsReadLikeACard() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> people.as(mia, () -> cards.open(client, id, null, Locale.ENGLISH)));
    }

    @Test
    void aPageWithAnotherPersonWaitsForThePrivateTalk() {
        Asking asking = Asking.page("boundary-review", MONDAY).about(About.PARTNER);

        assertThat(refusal(() -> assign(asking))).isEqualTo("assignments.talk-missing");
        talk(About.PARTNER);
        assign(asking);
        assertThat(first(today()).contentKey()).isEqualTo("boundary-review");
    }

    @Test
    void aPageThatBeginsInASessionStaysHiddenUntilThen() {
        assign(Asking.checkIn(MONDAY));
        AssignmentId id = assign(Asking.page("then-and-now", MONDAY));

        assertThat(titles()).doesNotContain("Then and now");
        assertThat(planned(id).waitsForSession()).isTrue();
        assertThat(refusal(() -> open(id, null))).isEqualTo("assignments.page-waits");

        clock.advance(Duration.ofDays(9));
        people.as(anna, () -> assigning.beganTogether(client, id));

        assertThat(titles()).contains("Then and now");
        assertThat(planned(id).waitsForSession()).isFalse();
        assertThat(planned(id).nextDue()).isEqualTo(MONDAY.plusDays(15));
    }

    @Test
    void nothingIsDueWhileAnAssignmentIsPaused() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));
        people.as(anna, () -> assigning.pause(client, id));

        assertThat(today().first()).isNull();
        assertThat(refusal(() -> open(id, null))).isEqualTo("assignments.page-paused");
        clock.advance(Duration.ofDays(10));
        assertThat(due(MONDAY, MONDAY.plusDays(10))).isEmpty();

        people.as(anna, () -> assigning.goOn(client, id));

        assertThat(first(today()).dueOn()).isEqualTo(MONDAY.plusDays(10));
        assertThat(planned(id).status()).isEqualTo(AssignmentStatus.ACTIVE);
    }

    @Test
    void whatHasEndedIsGoneFromToday() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY));
        people.as(anna, () -> assigning.end(client, id));

        assertThat(today().nothingAssigned()).isTrue();
        assertThat(planned(id).status()).isEqualTo(AssignmentStatus.ENDED);
        assertThat(refusal(() -> open(id, null))).isEqualTo("assignments.page-ended");
        assertThat(refusal(() -> people.as(anna, () -> assigning.goOn(client, id))))
                .isEqualTo("assignments.has-ended");
    }

    @Test
    void whenCareEndsEverythingEndsWithIt() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));
        clock.advance(Duration.ofDays(2));

        people.as(anna, () -> ending.end(client, Ending.LEFT, ""));

        Today today = today();
        assertThat(today.first()).isNull();
        assertThat(today.closedSince()).isEqualTo(MONDAY.plusDays(2));
        assertThat(planned(id).status()).isEqualTo(AssignmentStatus.ENDED);
        assertThat(due(MONDAY, MONDAY.plusDays(20)))
                .extracting(TeamCount::amount)
                .containsExactly(2);
        assertThat(refusal(() -> assign(Asking.page("grounding", MONDAY))))
                .isEqualTo("assignments.client-ended");
    }

    @Test
    void nothingFallsDueWhileCarePausesAndItGoesOnFromTheDayItDoes() {
        AssignmentId daily = assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));
        AssignmentId open = assign(Asking.page("grounding", MONDAY).each(Rhythm.ALWAYS_OPEN));
        clock.advance(Duration.ofDays(2));
        people.as(anna, () -> ending.pause(client, null));

        clock.advance(Duration.ofDays(20));
        Today paused = today();
        assertThat(paused.first()).isNull();
        assertThat(paused.alwaysOpen()).extracting(TodayItem::assignment).containsExactly(open);
        assertThat(due(MONDAY, MONDAY.plusDays(22)))
                .extracting(TeamCount::amount)
                .containsExactly(2);

        people.as(anna, () -> ending.goOn(client));

        assertThat(first(today()).dueOn()).isEqualTo(MONDAY.plusDays(22));
        assertThat(planned(daily).nextDue()).isEqualTo(MONDAY.plusDays(22));
        assertThat(due(MONDAY, MONDAY.plusDays(22)))
                .extracting(TeamCount::amount)
                .containsExactly(3);
    }

    @Test
    void whatIsDueIsMadeAheadAndMadeUpFor() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));
        assertThat(due(MONDAY, MONDAY.plusDays(100)))
                .extracting(TeamCount::amount)
                .containsExactly(29);

        clock.advance(Duration.ofDays(60));
        people.as(anna, () -> plans.of(client, Locale.ENGLISH));

        assertThat(due(MONDAY, MONDAY.plusDays(60)))
                .extracting(TeamCount::amount)
                .containsExactly(61);
        assertThat(planned(id).nextDue()).isEqualTo(MONDAY.plusDays(60));
    }

    @Test
    void anotherLastDayTakesAwayWhatWouldOpenAfterIt() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY).each(Rhythm.WEEKLY));
        TodayItem first = first(today());

        people.as(anna, () -> assigning.lastDay(client, id, null, MONDAY.plusDays(3)));

        assertThat(first(today()).occurrence()).isEqualTo(first.occurrence());
        assertThat(first(today()).dueOn()).isEqualTo(MONDAY.plusDays(3));
        clock.advance(Duration.ofDays(7));
        assertThat(today().first()).isNull();
        assertThat(today().nextOpens()).isNull();

        people.as(anna, () -> assigning.lastDay(client, id, MONDAY.plusDays(3), null));
        assertThat(first(today()).dueOn()).isEqualTo(MONDAY.plusDays(13));
    }

    @Test
    void twoWhoChangeOneLastDayAreToldOfEachOther() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY).each(Rhythm.WEEKLY));
        people.as(anna, () -> assigning.lastDay(client, id, null, MONDAY.plusDays(20)));

        assertThat(
                        refusal(() ->
                                people.as(
                                        anna,
                                        () ->
                                                assigning.lastDay(
                                                        client, id, null, MONDAY.plusDays(10)))))
                .isEqualTo("assignments.last-day.changed-meanwhile");
        assertThat(planned(id).endsOn()).isEqualTo(MONDAY.plusDays(20));
    }

    @Test
    void aSessionMakesItsPageDueAndAMovedSessionMovesIt() {
        AssignmentId id =
                assign(Asking.page("felt-safety-check", MONDAY).each(Rhythm.BEFORE_SESSION));
        SessionId session = session(TestClock.START.plus(Duration.ofDays(5)));

        assertThat(first(today()).dueOn()).isEqualTo(MONDAY.plusDays(5));
        people.as(
                anna,
                () ->
                        sessions.change(
                                client,
                                session,
                                planned(TestClock.START.plus(Duration.ofDays(12)))));

        assertThat(today().first()).isNull();
        assertThat(planned(id).nextDue()).isEqualTo(MONDAY.plusDays(12));
    }

    @Test
    void dueDoneAndSetAsideAreCountedForWhoLeads() {
        assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY).until(MONDAY.plusDays(4)));
        assign(Asking.checkIn(MONDAY).until(MONDAY));
        done(first(today()));
        setAside(first(today()), SetAsideReason.NO_TIME);

        assertThat(due(MONDAY, MONDAY.plusDays(30)))
                .containsExactlyInAnyOrder(
                        new TeamCount("exercises", anna.id(), 1, 5, 1),
                        new TeamCount("check-ins", anna.id(), 1, 1, 0));
    }

    @Test
    void aPageThatIsAlwaysOpenKeepsWhyItWasSetAsideAndStaysOpen() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY).each(Rhythm.ALWAYS_OPEN));

        setAside(today().alwaysOpen().getFirst(), SetAsideReason.TOO_MUCH);

        assertThat(planned(id).setAside()).isEqualTo(1);
        assertThat(planned(id).lastReason()).isEqualTo(SetAsideReason.TOO_MUCH);
        assertThat(planned(id).nextDue()).isNull();
        assertThat(today().alwaysOpen()).extracting(TodayItem::assignment).containsExactly(id);
        assertThat(due(MONDAY, MONDAY.plusDays(30))).isEmpty();
    }

    @Test
    void setAsideTwiceOnOneDayItKeepsOneReasonAndTheNextDayAnother() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY).each(Rhythm.ALWAYS_OPEN));
        TodayItem open = today().alwaysOpen().getFirst();
        setAside(open, SetAsideReason.TOO_MUCH);
        setAside(open, null);
        assertThat(planned(id).setAside()).isEqualTo(1);
        assertThat(planned(id).lastReason()).isEqualTo(SetAsideReason.TOO_MUCH);

        clock.advance(Duration.ofDays(1));
        setAside(open, SetAsideReason.NO_TIME);

        assertThat(planned(id).setAside()).isEqualTo(2);
        assertThat(planned(id).lastReason()).isEqualTo(SetAsideReason.NO_TIME);
    }

    @Test
    void anotherClientsPageIsNotThere() {
        AssignmentId id = assign(Asking.page("grounding", MONDAY));
        UUID occurrence = Objects.requireNonNull(first(today()).occurrence());
        ClientId other = people.client(anna);
        Actor stranger = people.arrive(anna, other);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(stranger, () -> todaysPage.read(client)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                stranger, () -> todaysPage.setAside(other, id, occurrence, null)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        people.as(
                                stranger,
                                () ->
                                        inTransaction.execute(
                                                tx -> occurrences.open(other, id, null))));
    }

    @Test
    void todayCostsTheSameHoweverMuchIsAssigned() throws Exception {
        for (int i = 0; i < 6; i++) {
            assign(Asking.page("grounding", MONDAY).each(Rhythm.DAILY));
        }
        int few = statementsOfToday();
        for (int i = 0; i < 54; i++) {
            assign(Asking.page("two-truths", MONDAY).each(Rhythm.WEEKLY));
        }

        assertThat(statementsOfToday()).isEqualTo(few).isLessThanOrEqualTo(3);
    }

    private int statementsOfToday() throws Exception {
        Callable<?> read = () -> todaysPage.read(client, Locale.ENGLISH);
        List<String> seen = people.as(mia, () -> StatementCount.of(read));
        return (int)
                seen.stream()
                        .filter(sql ->
                                sql.contains("from client c")
                                        || sql.contains("hold")
                                        || sql.contains("occurrence"))
                        .filter(sql -> !sql.contains("membership"))
                        .count();
    }

    private AssignmentId assign(Asking asking) {
        return people.as(anna, () -> assigning.assign(client, asking.data()));
    }

    private Today today() {
        return people.as(mia, () -> todaysPage.read(client));
    }

    private List<String> titles() {
        Today today = today();
        return Stream.concat(Stream.ofNullable(today.first()), today.canWait().stream())
                .map(TodayItem::phoneTitle)
                .toList();
    }

    private static TodayItem first(Today today) {
        return Objects.requireNonNull(today.first());
    }

    private AssignmentSummary planned(AssignmentId id) {
        return people.as(anna, () -> plans.of(client, Locale.ENGLISH)).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private AssignmentForResponse open(AssignmentId id, @Nullable UUID occurrence) {
        return people.as(
                mia,
                () ->
                        Objects.requireNonNull(
                                inTransaction.execute(
                                        tx -> occurrences.open(client, id, occurrence))));
    }

    private void done(TodayItem item) {
        UUID occurrence = Objects.requireNonNull(item.occurrence());
        people.as(
                mia,
                () ->
                        inTransaction.executeWithoutResult(
                                tx -> occurrences.done(client, occurrence, clock.instant())));
    }

    private void setAside(TodayItem item, @Nullable SetAsideReason reason) {
        people.as(
                mia,
                () -> todaysPage.setAside(client, item.assignment(), item.occurrence(), reason));
    }

    private void talk(About about) {
        people.as(anna, () -> talks.record(client, about, MONDAY, TalkResult.NO_CONCERN));
    }

    private void hold(HoldScope scope) {
        people.as(
                mia,
                () ->
                        inTransaction.executeWithoutResult(tx ->
                                holds.place(
                                        client,
                                        new Sign(HoldCode.PRESSURE, scope, null, null, true))));
    }

    private SessionId session(Instant at) {
        return people.as(anna, () -> sessions.record(client, planned(at)));
    }

    private static SessionData planned(Instant at) {
        return new SessionData(at, SessionKind.SESSION, Attendance.PLANNED);
    }

    private List<TeamCount> due(LocalDate from, LocalDate until) {
        return people
                .as(
                        supervisor,
                        () ->
                                Objects.requireNonNull(
                                        inTransaction.execute(tx ->
                                                figures.underMe(
                                                        from, until, until, clock.instant()))))
                .stream()
                .filter(one -> Set.of("exercises", "check-ins").contains(one.figure()))
                .toList();
    }

    private static @Nullable String refusal(Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, work::run);
        return refused == null ? null : refused.key();
    }
}
