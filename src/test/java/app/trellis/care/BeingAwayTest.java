package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentId;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/** Somebody is away, and somebody else reads for as long as it was said, and no longer. */
@ServiceTest
class BeingAwayTest {

    /** Monday 2 March 2026; the practice lies thirteen hours before UTC. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    @Autowired People people;
    @Autowired BeingAway away;
    @Autowired KeepingCareTeams teams;
    @Autowired ManagingClients clients;
    @Autowired ManagingMembers members;
    @Autowired PracticeSettings settings;
    @Autowired Caseload caseload;
    @Autowired EndingCare ending;
    @Autowired OwnCare ownCare;
    @Autowired Assigning assigning;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private Actor cem;
    private ClientId mara;
    private ClientId jonas;

    @BeforeEach
    void annaHasTwoClients() {
        clock.set(TestClock.START);
        RequestContextHolder.resetRequestAttributes();
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        cem = people.staff(administrator, Role.PRACTITIONER);
        people.as(
                administrator,
                () ->
                        settings.describe(
                                "Auckland practice",
                                AUCKLAND,
                                LocalTime.of(9, 0),
                                LocalTime.of(17, 0)));
        mara = people.client(anna);
        jonas = people.client(anna);
    }

    @Nested
    class Access {

        @Test
        void beginsAtTheFirstMomentAndEndsAfterTheLastDayInThePracticesZone() {
            say(MONDAY.plusDays(2), MONDAY.plusDays(4), Map.of(mara, ben.id()));

            clock.set(at(MONDAY.plusDays(2)).minusSeconds(1));
            assertCannotOpen(ben, mara);
            clock.set(at(MONDAY.plusDays(2)));
            assertOpens(ben, mara);
            clock.set(at(MONDAY.plusDays(5)).minusSeconds(1));
            assertOpens(ben, mara);
            clock.set(at(MONDAY.plusDays(5)));
            assertCannotOpen(ben, mara);
            assertThat(onCaseload(ben)).isEmpty();
        }

        @Test
        void beginsAtOnceWhereItIsFromToday() {
            assertCannotOpen(ben, mara);

            say(MONDAY, MONDAY.plusDays(1), Map.of(mara, ben.id()));

            assertOpens(ben, mara);
        }

        @Test
        void isForTheClientsChosenAlone() {
            say(MONDAY, MONDAY.plusDays(1), Map.of(mara, ben.id(), jonas, cem.id()));

            assertOpens(ben, mara);
            assertOpens(cem, jonas);
            assertCannotOpen(ben, jonas);
            assertCannotOpen(cem, mara);
        }

        @Test
        void takesNothingFromWhoIsAway() {
            say(MONDAY, MONDAY.plusDays(1), Map.of(mara, ben.id()));

            assertOpens(anna, mara);
        }

        @Test
        void letsTheStandInWriteAndClosesAnOpenPageAtTheNextAction() {
            UUID said = say(MONDAY, MONDAY.plusDays(9), Map.of(mara, ben.id()));
            people.as(ben, () -> clients.rename(mara, "Mara", null));

            people.as(anna, () -> away.comeBack(said));

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(ben, () -> clients.rename(mara, "Mara B", null)));
            assertCannotOpen(ben, mara);
        }

        @Test
        void neverBeginsWhenItWasCalledOff() {
            UUID said = say(MONDAY.plusDays(2), MONDAY.plusDays(4), Map.of(mara, ben.id()));
            people.as(anna, () -> away.comeBack(said));
            assertThat(people.as(anna, () -> away.mine())).isEmpty();
            assertThat(people.as(ben, () -> away.plan()).clients()).isEmpty();
            assertThat(say(MONDAY.plusDays(1), MONDAY.plusDays(9), Map.of())).isNotNull();

            clock.set(at(MONDAY.plusDays(3)));

            assertCannotOpen(ben, mara);
            people.as(administrator, () -> members.end(ben.id()));
        }

        @Test
        void goesOnWhereTheDaysAreMadeLonger() {
            UUID said = say(MONDAY, MONDAY.plusDays(1), Map.of(mara, ben.id()));
            clock.set(at(MONDAY.plusDays(1)));

            people.as(
                    anna,
                    () ->
                            away.change(
                                    said,
                                    revision(anna),
                                    new AwayData(
                                            MONDAY, MONDAY.plusDays(6), Map.of(mara, ben.id()))));

            clock.set(at(MONDAY.plusDays(6)));
            assertOpens(ben, mara);
            clock.set(at(MONDAY.plusDays(7)));
            assertCannotOpen(ben, mara);
        }

        @Test
        void passesToAnotherStandInAtOnce() {
            UUID said = say(MONDAY, MONDAY.plusDays(5), Map.of(mara, ben.id()));

            people.as(
                    anna,
                    () ->
                            away.change(
                                    said,
                                    revision(anna),
                                    new AwayData(
                                            MONDAY, MONDAY.plusDays(5), Map.of(mara, cem.id()))));

            assertCannotOpen(ben, mara);
            assertOpens(cem, mara);
        }

        @Test
        void isNotThereForSomebodyOfAnotherPractice() {
            Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> say(MONDAY, MONDAY, Map.of(mara, stranger.id())));
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> say(MONDAY, MONDAY, Map.of(mara, administrator.id())));
        }

        @Test
        void cannotBeGivenToSomebodysClientWhomOneDoesNotLead() {
            ClientId bens = people.client(ben);

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> say(MONDAY, MONDAY, Map.of(bens, cem.id())));
        }

        @Test
        void isNobodyElsesToChange() {
            UUID said = say(MONDAY, MONDAY.plusDays(5), Map.of(mara, ben.id()));

            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(ben, () -> away.comeBack(said)));
        }
    }

    @Nested
    class Cover {

        @Test
        void isAskedForWhereAnswersMayNeedSomebody() {
            asked(mara);

            assertThatExceptionOfType(WithoutCover.class)
                    .isThrownBy(() -> say(MONDAY, MONDAY, Map.of(jonas, ben.id())))
                    .satisfies(refused -> assertThat(refused.clients()).containsExactly(mara));

            say(MONDAY, MONDAY, Map.of(mara, ben.id()));
        }

        @Test
        void isNotAskedForWhereWhatAsksIsPaused() {
            AssignmentId checkIn = asked(mara);
            people.as(anna, () -> assigning.pause(mara, checkIn));

            assertThat(say(MONDAY, MONDAY, Map.of())).isNotNull();
        }

        @Test
        void isNotGivenUpLaterEither() {
            asked(mara);
            UUID said = say(MONDAY, MONDAY.plusDays(2), Map.of(mara, ben.id()));

            assertThatExceptionOfType(WithoutCover.class)
                    .isThrownBy(() ->
                            people.as(
                                    anna,
                                    () ->
                                            away.change(
                                                    said,
                                                    revision(anna),
                                                    new AwayData(
                                                            MONDAY,
                                                            MONDAY.plusDays(2),
                                                            Map.of()))));
        }

        @Test
        void isAskedForWhenSomethingThatAsksIsAssignedWhileEverybodyIsAway() {
            AssignmentId paused = asked(jonas);
            people.as(anna, () -> assigning.pause(jonas, paused));
            UUID said = say(MONDAY, MONDAY.plusDays(2), Map.of());

            assertRefused("assignments.risk-everybody-away", () -> asked(mara));
            assertRefused(
                    "assignments.risk-everybody-away",
                    () -> people.as(anna, () -> assigning.goOn(jonas, paused)));

            people.as(
                    anna,
                    () ->
                            away.change(
                                    said,
                                    revision(anna),
                                    new AwayData(
                                            MONDAY, MONDAY.plusDays(2), Map.of(mara, ben.id()))));
            assertThat(asked(mara)).isNotNull();
        }

        @Test
        void isLookedForAtTheSameCostHoweverManyClientsThereAre() throws Exception {
            long few = people.as(anna, () -> StatementCount.of(() -> away.plan())).size();
            for (int more = 0; more < 20; more++) {
                asked(people.client(anna));
            }

            assertThat(people.as(anna, () -> StatementCount.of(() -> away.plan())).size())
                    .isEqualTo(few);
        }

        @Test
        void saysWhoTreatsTheClientAlready() {
            people.as(anna, () -> teams.shareWith(mara, ben.id()));

            AwayPlan plan = people.as(anna, () -> away.plan());

            assertThat(plan.clients())
                    .filteredOn(one -> one.id().equals(mara))
                    .singleElement()
                    .satisfies(one -> assertThat(one.team()).containsExactly(ben.id()));
            assertThat(plan.colleagues())
                    .extracting(AwayPlan.Colleague::id)
                    .contains(ben.id(), cem.id())
                    .doesNotContain(anna.id(), administrator.id());
        }

        @Test
        void isTheSameClientOnceForWhoTreatsThemAlready() {
            people.as(anna, () -> teams.shareWith(mara, ben.id()));
            say(MONDAY, MONDAY.plusDays(1), Map.of(mara, ben.id()));

            assertThat(onCaseload(ben))
                    .singleElement()
                    .satisfies(row -> assertThat(row.standsIn()).isNull());
            assertThat(people.as(ben, () -> clients.open(mara)).team()).hasSize(2);

            clock.set(at(MONDAY.plusDays(3)));
            assertOpens(ben, mara);
        }
    }

    @Nested
    class Days {

        @Test
        void areNotInThePastNorBackwards() {
            assertRefused("care.away.no-days", () -> say(MONDAY.minusDays(1), MONDAY, Map.of()));
            assertRefused("care.away.no-days", () -> say(MONDAY.plusDays(1), MONDAY, Map.of()));
            assertRefused("care.away.too-long", () -> say(MONDAY, MONDAY.plusDays(500), Map.of()));
        }

        @Test
        void areSaidOnceAndNotTwice() {
            say(MONDAY.plusDays(2), MONDAY.plusDays(5), Map.of());

            assertRefused(
                    "care.away.twice", () -> say(MONDAY.plusDays(5), MONDAY.plusDays(9), Map.of()));
            assertThat(say(MONDAY.plusDays(6), MONDAY.plusDays(9), Map.of())).isNotNull();
            assertThat(people.as(anna, () -> away.mine()))
                    .extracting(Away::from, Away::until, Away::running)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    MONDAY.plusDays(2), MONDAY.plusDays(5), false),
                            org.assertj.core.groups.Tuple.tuple(
                                    MONDAY.plusDays(6), MONDAY.plusDays(9), false));
        }
    }

    @Nested
    class AStandIn {

        @Test
        void whoIsAwayThenTooCannotBeNamed() {
            people.as(
                    ben,
                    () -> away.say(new AwayData(MONDAY.plusDays(3), MONDAY.plusDays(6), Map.of())));

            assertRefused(
                    "care.away.stand-in-away",
                    () -> say(MONDAY, MONDAY.plusDays(3), Map.of(mara, ben.id())));
            assertThat(say(MONDAY, MONDAY.plusDays(2), Map.of(mara, ben.id()))).isNotNull();
        }

        @Test
        void whoGoesAwayTooNamesSomebodyForTheClientsTheyStandInFor() {
            asked(mara);
            UUID annas = say(MONDAY, MONDAY.plusDays(9), Map.of(mara, ben.id()));

            assertThatExceptionOfType(WithoutCover.class)
                    .isThrownBy(() -> sayFor(ben, MONDAY.plusDays(2), MONDAY.plusDays(20)));
            people.as(
                    ben,
                    () ->
                            away.say(
                                    new AwayData(
                                            MONDAY.plusDays(2),
                                            MONDAY.plusDays(20),
                                            Map.of(mara, cem.id()))));

            clock.set(at(MONDAY.plusDays(3)));
            assertOpens(cem, mara);
            clock.set(at(MONDAY.plusDays(9)));
            assertOpens(cem, mara);
            clock.set(at(MONDAY.plusDays(10)));
            assertCannotOpen(cem, mara);

            clock.set(at(MONDAY.plusDays(5)));
            people.as(anna, () -> away.comeBack(annas));
            assertCannotOpen(ben, mara);
            assertCannotOpen(cem, mara);
        }

        @Test
        void cannotLeaveThePracticeWhileSomebodyCountsOnThem() {
            UUID said = say(MONDAY, MONDAY.plusDays(9), Map.of(mara, ben.id()));

            assertRefused(
                    "care.away.stands-in-still",
                    () -> people.as(administrator, () -> members.end(ben.id())));

            people.as(anna, () -> away.comeBack(said));
            people.as(administrator, () -> members.end(ben.id()));
        }

        @Test
        void stopsWhenTheClientIsPassedOnToSomebodyElse() {
            say(MONDAY, MONDAY.plusDays(9), Map.of(mara, ben.id()));

            people.as(administrator, () -> teams.passOn(mara, cem.id()));

            assertCannotOpen(ben, mara);
            assertCannotOpen(anna, mara);
            assertOpens(cem, mara);
        }

        @Test
        void whoIsPassedTheClientLeadsAndGoesOnReading() {
            say(MONDAY, MONDAY.plusDays(2), Map.of(mara, ben.id()));

            people.as(administrator, () -> teams.passOn(mara, ben.id()));

            clock.set(at(MONDAY.plusDays(5)));
            assertOpens(ben, mara);
        }

        @Test
        void canBeTakenOffTheCareTeam() {
            say(MONDAY.plusDays(1), MONDAY.plusDays(9), Map.of(mara, ben.id()));

            people.as(anna, () -> teams.takeOff(mara, ben.id()));

            clock.set(at(MONDAY.plusDays(2)));
            assertCannotOpen(ben, mara);
        }
    }

    @Nested
    class WhoIsAway {

        @Test
        void isPassedNoFurtherClients() {
            people.as(ben, () -> away.say(new AwayData(MONDAY, MONDAY.plusDays(3), Map.of())));

            assertRefused(
                    "care.away.colleague-away",
                    () -> people.as(administrator, () -> teams.passOn(mara, ben.id())));
        }

        @Test
        void leavesThePracticeAndTheStandInsGoWithThem() {
            say(MONDAY, MONDAY.plusDays(9), Map.of(mara, ben.id(), jonas, ben.id()));
            people.as(administrator, () -> teams.passOn(mara, cem.id()));
            people.as(administrator, () -> teams.passOn(jonas, cem.id()));

            people.as(administrator, () -> members.end(anna.id()));

            assertThat(onCaseload(ben)).isEmpty();
            people.as(administrator, () -> members.end(ben.id()));
        }
    }

    @Test
    void theCaseloadMarksForWhomOneStandsInAndCostsNoMore() throws Exception {
        long before = statements(ben);
        say(MONDAY, MONDAY.plusDays(1), Map.of(mara, ben.id(), jonas, ben.id()));

        assertThat(onCaseload(ben))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.mine()).isFalse();
                    assertThat(Objects.requireNonNull(row.standsIn()).until())
                            .isEqualTo(MONDAY.plusDays(1));
                    assertThat(row.standsIn().colleague()).isEqualTo(nameOf(anna));
                });
        assertThat(statements(ben)).isEqualTo(before);
    }

    @Test
    void theAuditHoldsWhoWasNamedWhatTheyOpenedAndThatItEnded() {
        UUID said = say(MONDAY, MONDAY.plusDays(9), Map.of(mara, ben.id()));
        people.as(ben, () -> clients.open(mara));
        people.as(anna, () -> away.comeBack(said));

        assertThat(audited())
                .containsSubsequence(
                        "AWAY_SAID",
                        "STAND_IN_NAMED",
                        "RECORD_OPENED",
                        "OPENED_STANDING_IN",
                        "STAND_IN_ENDED",
                        "AWAY_ENDED");
    }

    @Test
    void theClientIsToldWhoReadsAndUntilWhen() {
        Actor person = people.arrive(anna, mara);
        assertThat(people.as(person, () -> ownCare.standing()).readsUntil()).isNull();

        say(MONDAY, MONDAY.plusDays(6), Map.of(mara, ben.id()));

        Standing standing = people.as(person, () -> ownCare.standing());
        assertThat(standing.readsUntil()).isEqualTo(MONDAY.plusDays(6));
        assertThat(standing.reader()).isEqualTo(ManagingClients.firstName(nameOf(ben)));
        clock.set(at(MONDAY.plusDays(7)));
        assertThat(people.as(person, () -> ownCare.standing()).readsUntil()).isNull();
    }

    @Test
    void whoseCareEndedNeedsNobody() {
        asked(mara);
        people.as(anna, () -> ending.end(mara, Ending.LEFT, ""));

        assertThat(people.as(anna, () -> away.plan()).clients())
                .extracting(AwayPlan.ToCover::id)
                .containsExactly(jonas);
        assertThat(say(MONDAY, MONDAY, Map.of())).isNotNull();
    }

    private UUID say(LocalDate from, LocalDate until, Map<ClientId, MemberId> standIns) {
        return people.as(anna, () -> away.say(new AwayData(from, until, standIns)));
    }

    private int revision(Actor who) {
        return people.as(who, () -> away.mine()).getFirst().revision();
    }

    private void sayFor(Actor who, LocalDate from, LocalDate until) {
        people.as(who, () -> away.say(new AwayData(from, until, Map.of())));
    }

    private AssignmentId asked(ClientId client) {
        return people.as(anna, () -> assigning.assign(client, Asking.checkIn(MONDAY).data()));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(AUCKLAND).toInstant();
    }

    private void assertOpens(Actor who, ClientId client) {
        assertThat(people.as(who, () -> clients.open(client)).id()).isEqualTo(client);
    }

    private void assertCannotOpen(Actor who, ClientId client) {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(who, () -> clients.open(client)));
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .extracting(Refused::key)
                .isEqualTo(key);
    }

    private List<CaseloadRow> onCaseload(Actor who) {
        return people.as(who, () -> caseload.read());
    }

    private long statements(Actor who) throws Exception {
        return StatementCount.of(() -> onCaseload(who)).size();
    }

    private String nameOf(Actor actor) {
        return people.as(administrator, () -> members.staff()).stream()
                .filter(one -> one.id().equals(actor.id()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private List<String> audited() {
        return CurrentPractice.call(
                anna.practice(),
                () ->
                        Objects.requireNonNull(
                                transaction.execute(status ->
                                        sql.sql(
                                                        """
                                                        select action from audit_entry
                                                         where practice_id = :practice order by id
                                                        """)
                                                .query(String.class)
                                                .list())));
    }
}
