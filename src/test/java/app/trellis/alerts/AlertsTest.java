package app.trellis.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.AwayData;
import app.trellis.care.BeingAway;
import app.trellis.care.Caseload;
import app.trellis.care.Holds;
import app.trellis.care.KeepingCareTeams;
import app.trellis.care.RiskCover;
import app.trellis.care.Signal;
import app.trellis.care.SignalKind;
import app.trellis.organization.Deputising;
import app.trellis.organization.ManagingMembers;
import app.trellis.organization.OverviewLine;
import app.trellis.organization.Supervising;
import app.trellis.responses.ReadingResponses;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.SafetyRule;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A safety answer finds a person: the queue, who sees how much of it, and where it goes on. */
@ServiceTest
class AlertsTest {

    private static final Duration LIMIT = Duration.ofHours(2);

    @Autowired People people;
    @Autowired AnsweringAlerts answering;
    @Autowired CoveringAlerts covering;
    @Autowired Escalating escalating;
    @Autowired RiskCover riskCover;
    @Autowired Responders responders;
    @Autowired BeingAway beingAway;
    @Autowired KeepingCareTeams teams;
    @Autowired ReadingResponses reading;
    @Autowired CheckingIn checkingIn;
    @Autowired Supervising supervising;
    @Autowired Deputising deputising;
    @Autowired ManagingMembers members;
    @Autowired Caseload caseload;
    @Autowired Holds holds;
    @Autowired List<OverviewLine> overview;
    @Autowired CustomTask<Void> alertDue;
    @Autowired DataSource dataSource;
    @Autowired PracticeSql sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private Actor ben;
    private Actor sol;
    private ClientId client;
    private Actor mia;

    @BeforeEach
    void miaIsAnnasClientAndSolSupervisesAnna() {
        clock.set(TestClock.START);
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        ben = people.staff(administrator, Role.PRACTITIONER);
        sol = people.staff(administrator, Role.SUPERVISOR);
        people.as(
                administrator,
                () -> supervising.begin(sol.id(), anna.id(), today().minusDays(30), null));
        client = people.client(anna);
        mia = people.arrive(anna, client);
    }

    @Nested
    class OnSending {

        @Test
        void anUnsafeCheckInReachesTheCareTeamWithALimit() {
            Instant sent = clock.instant();
            feelsUnsafe();

            assertThat(waiting(anna))
                    .singleElement()
                    .satisfies(alert -> {
                        assertThat(alert.client()).isEqualTo(client);
                        assertThat(alert.clientName()).startsWith("Client");
                        assertThat(alert.rule()).isEqualTo(SafetyRule.FELT_UNSAFE);
                        assertThat(alert.stage()).isEqualTo(Stage.TEAM);
                        assertThat(alert.raisedAt()).isEqualTo(sent);
                        assertThat(alert.dueAt()).isEqualTo(sent.plus(LIMIT));
                    });
            assertThat(waiting(ben)).isEmpty();
            assertThat(waiting(sol)).isEmpty();
        }

        @Test
        void whenToLookAgainIsWrittenWithIt() {
            feelsUnsafe();

            assertThat(scheduled()).contains(clock.instant().plus(LIMIT));
        }

        @Test
        void aCalmCheckInRaisesNothing() {
            send(Map.of("q10", 7));

            assertThat(waiting(anna)).isEmpty();
        }

        @Test
        void aBlankAnswerIsNoAnswer() {
            send(Map.of("q1", 5));

            assertThat(waiting(anna)).isEmpty();
        }

        @Test
        void aPrivateCheckInTellsNobody() {
            ResponseForPlayer page = open();
            send(page, Map.of("q10", 1), Sharing.PRIVATE);

            assertThat(waiting(anna)).isEmpty();
        }

        @Test
        void sendingTwiceRaisesOne() {
            ResponseForPlayer page = open();
            send(page, Map.of("q10", 1), Sharing.SHARED);
            send(page, Map.of("q10", 1), Sharing.SHARED);

            assertThat(waiting(anna)).hasSize(1);
        }

        @Test
        void itReachesWhoStandsInForTheSupervisorOnThoseDaysToo() {
            Actor rita = people.staff(administrator, Role.SUPERVISOR);
            AlertId id = feelsUnsafe();
            people.as(sol, () -> deputising.name(rita.id(), today(), today()));
            assertThat(waiting(rita)).isEmpty();
            clock.advance(LIMIT);
            look(id);

            assertThat(waiting(rita)).hasSize(1);
            assertThat(waiting(sol)).hasSize(1);
            assertThat(inPractice(() -> responders.at(Stage.SUPERVISOR, client)))
                    .contains(sol.id(), rita.id());
            clock.advance(Duration.ofDays(1));
            assertThat(waiting(rita)).isEmpty();
        }

        @Test
        void whereItCannotBeRaisedNothingIsSent() {
            ResponseForPlayer page = open();
            people.as(
                    administrator,
                    () ->
                            transaction.executeWithoutResult(status ->
                                    sql.sql(
                                                    "update practice set read_until = read_from"
                                                            + " where practice_id = :practice")
                                            .update()));

            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> send(page, Map.of("q10", 1), Sharing.SHARED));
            assertThat(people.as(anna, () -> reading.of(client, Locale.ENGLISH))).isEmpty();
        }
    }

    @Nested
    class PastItsLimit {

        @Test
        void itReachesTheSupervisorWhoLearnsWhoseClientItIsAndNoMore() {
            AlertId id = feelsUnsafe();
            clock.advance(LIMIT);

            assertThat(look(id)).contains(clock.instant().plus(LIMIT));
            assertThat(waiting(sol))
                    .singleElement()
                    .satisfies(alert -> {
                        assertThat(alert.stage()).isEqualTo(Stage.SUPERVISOR);
                        assertThat(alert.client()).isNull();
                        assertThat(alert.clientName()).isNull();
                        assertThat(alert.rule()).isNull();
                        assertThat(alert.mayRead()).isFalse();
                        assertThat(alert.lead()).isEqualTo(nameOf(anna));
                    });
            assertNotFound(() -> people.as(sol, () -> answering.open(id, Locale.ENGLISH)));
            assertThat(waiting(anna)).hasSize(1);
        }

        @Test
        void thenTheClinicianOnDutyWhoReadsTheAnswerAndHowToReachTheClient() {
            cover(ben, null);
            AlertId id = feelsUnsafe();
            overdue(id, 2);

            AlertDetails details = people.as(ben, () -> answering.open(id, Locale.ENGLISH));

            assertThat(details.alert().stage()).isEqualTo(Stage.DUTY);
            assertThat(details.alert().clientName()).startsWith("Client");
            assertThat(details.alert().client()).isNull();
            assertThat(details.answers()).hasSize(1);
            assertThat(details.answers().getFirst().question())
                    .isEqualTo("I felt safe with the people around me.");
            assertThat(details.contact()).isNotNull();
            assertThat(details.steps())
                    .extracting(AlertDetails.Step::kind)
                    .containsExactly(
                            StepKind.RAISED, StepKind.REACHED, StepKind.REACHED, StepKind.OPENED);
            assertThat(audited("ALERT_OPENED")).isEqualTo(1);
            assertThat(audited("SAFE_CONTACT_OPENED")).isEqualTo(1);
        }

        @Test
        void whoIsOnDutySeesNothingBeforeItReachesThem() {
            cover(ben, ben);
            AlertId id = feelsUnsafe();
            overdue(id, 1);

            assertThat(waiting(ben)).isEmpty();
            assertNotFound(() -> people.as(ben, () -> answering.open(id, Locale.ENGLISH)));
            assertNotFound(() -> people.as(ben, () -> answering.acknowledge(id, "called")));
        }

        @Test
        void whereNobodySupervisesOrIsOnDutyTheFallbackGetsItAtOnce() {
            Actor carla = people.staff(administrator, Role.PRACTITIONER);
            ClientId hers = people.client(carla);
            mia = people.arrive(carla, hers);
            client = hers;
            anna = carla;
            cover(null, ben);
            AlertId id = feelsUnsafe();
            overdue(id, 1);

            assertThat(waiting(ben))
                    .extracting(AlertSummary::stage)
                    .containsExactly(Stage.FALLBACK);
        }

        @Test
        void whereNobodyIsNamedTheTeamKeepsItAndIsRemindedAgain() {
            AlertId id = feelsUnsafe();
            overdue(id, 5);

            assertThat(waiting(anna)).hasSize(1);
            assertThat(people.as(anna, () -> answering.open(id, Locale.ENGLISH)).steps())
                    .extracting(AlertDetails.Step::kind)
                    .startsWith(StepKind.RAISED, StepKind.REACHED)
                    .contains(StepKind.REMINDED);
            assertThat(look(id)).isPresent();
        }

        @Test
        void lookingTooEarlyOrTwiceChangesNothing() {
            AlertId id = feelsUnsafe();
            look(id);
            clock.advance(LIMIT);
            look(id);
            look(id);

            assertThat(people.as(anna, () -> answering.open(id, Locale.ENGLISH)).steps())
                    .extracting(AlertDetails.Step::kind)
                    .containsExactly(StepKind.RAISED, StepKind.REACHED, StepKind.OPENED);
        }

        @Test
        void theSchedulerLooksAfterACrashBetweenAnyTwoSteps() {
            AlertId id = feelsUnsafe();
            // The process that raised it is gone; another one, with a clock of its own, wakes up.
            SettableClock wall = new SettableClock();
            // In one look it takes what other tests left as well, however much that is.
            ManualScheduler scheduler =
                    TestHelper.createManualScheduler(dataSource, List.of(alertDue))
                            .pollingStrategy(
                                    new PollingStrategyConfig(
                                            PollingStrategyConfig.Type.FETCH, 0.5, 10_000.0))
                            .clock(wall)
                            .build();
            wall.set(clock.instant().plus(LIMIT).plusSeconds(1));
            clock.set(wall.now());
            scheduler.runAnyDueExecutions();

            assertThat(waiting(sol)).hasSize(1);
            assertThat(scheduled())
                    .hasValueSatisfying(next -> assertThat(next).isAfter(wall.now()));

            people.as(anna, () -> answering.acknowledge(id, "called her"));
            wall.set(wall.now().plus(Duration.ofDays(1)));
            clock.set(wall.now());
            scheduler.runAnyDueExecutions();

            assertThat(scheduled()).isEmpty();
        }
    }

    @Nested
    class Acknowledging {

        @Test
        void takesItOffEveryQueueAndLiftsNoHold() {
            cover(ben, ben);
            AlertId id = feelsUnsafe();
            overdue(id, 2);

            people.as(ben, () -> answering.acknowledge(id, "reached her on the safe number"));

            assertThat(waiting(anna)).isEmpty();
            assertThat(waiting(ben)).isEmpty();
            assertThat(waiting(sol)).isEmpty();
            assertThat(signals()).doesNotContain(SignalKind.SAFETY);
            assertThat(people.as(anna, () -> holds.open(client))).isNotEmpty();
            assertThat(look(id)).isEmpty();
        }

        @Test
        void isForASupervisorTooOnceItReachedThem() {
            AlertId id = feelsUnsafe();
            overdue(id, 1);

            people.as(sol, () -> answering.acknowledge(id, "rang Anna, she calls now"));

            assertThat(waiting(anna)).isEmpty();
        }

        @Test
        void onTheClientsOwnPageEndsTheAlertAsWell() {
            AlertId id = feelsUnsafe();
            var response = people.as(anna, () -> reading.of(client, Locale.ENGLISH)).getFirst();

            people.as(
                    anna,
                    () -> reading.acknowledge(client, response.id().value(), "asked her, alone"));

            assertThat(waiting(anna)).isEmpty();
            assertThat(look(id)).isEmpty();
        }

        @Test
        void needsANote() {
            AlertId id = feelsUnsafe();

            assertRefused(
                    "responses.note-missing",
                    () -> people.as(anna, () -> answering.acknowledge(id, "  ")));
            assertThat(waiting(anna)).hasSize(1);
        }

        @Test
        void isNobodyElsesAndOfNoOtherPractice() {
            AlertId id = feelsUnsafe();
            Actor stranger = people.staff(people.administrator(), Role.PRACTITIONER);

            for (Actor other : List.of(ben, sol, stranger)) {
                assertNotFound(() -> people.as(other, () -> answering.acknowledge(id, "note")));
                assertNotFound(() -> people.as(other, () -> answering.open(id, Locale.ENGLISH)));
            }
        }
    }

    @Nested
    class Cover {

        @Test
        void isThereOnceAFallbackIsNamed() {
            assertThat(people.as(anna, () -> riskCover.isCovered())).isFalse();

            cover(ben, null);
            assertThat(people.as(anna, () -> riskCover.isCovered())).isFalse();

            cover(ben, sol);
            assertThat(people.as(anna, () -> riskCover.isCovered())).isTrue();
        }

        @Test
        void passesOnAndIsNeverEmptyAgain() {
            cover(null, ben);
            cover(null, sol);

            assertRefused("alerts.fallback-stays", () -> cover(null, null));
        }

        @Test
        void isForThoseWhoReadRecords() {
            assertRefused("alerts.cover-reads-no-records", () -> cover(sol, ben));
            assertRefused("alerts.cover-reads-no-records", () -> cover(null, administrator));
        }

        @Test
        void hasALimitThatCanBeKept() {
            for (Duration wrong : List.of(Duration.ofMinutes(5), Duration.ofHours(9))) {
                assertRefused(
                        "alerts.limit-range",
                        () -> people.as(administrator, () -> covering.set(wrong, null, ben.id())));
            }
        }

        @Test
        void keepsWhoIsNamedFromLeavingUnnoticed() {
            cover(null, ben);

            assertRefused(
                    "alerts.still-named",
                    () -> people.as(administrator, () -> members.end(ben.id())));
            cover(null, sol);
            people.as(administrator, () -> members.end(ben.id()));
        }

        @Test
        void standsOnTheAdministratorsOverviewWhileNobodyIsNamed() {
            assertThat(overviewLines()).anyMatch(line -> line.startsWith("Nobody is named"));

            cover(null, ben);

            assertThat(overviewLines()).noneMatch(line -> line.startsWith("Nobody is named"));
        }
    }

    @Nested
    class WhileSomebodyIsAway {

        @Test
        void theStandInIsToldAndNotTheOneWhoIsAway() {
            away(anna, Map.of(client, ben.id()));

            feelsUnsafe();

            assertThat(told(Stage.TEAM)).containsExactly(ben.id());
            assertThat(waiting(ben))
                    .singleElement()
                    .satisfies(alert -> assertThat(alert.client()).isEqualTo(client));
        }

        @Test
        void theStandInOpensItAndSeesNothingOfItAfterTheLastDay() {
            away(anna, Map.of(client, ben.id()));
            AlertId id = feelsUnsafe();
            people.as(ben, () -> answering.open(id, Locale.ENGLISH));

            clock.advance(Duration.ofDays(9));

            assertThat(waiting(ben)).isEmpty();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> people.as(ben, () -> answering.acknowledge(id, "Done.")));
            assertThat(told(Stage.TEAM)).containsExactly(anna.id());
            people.as(anna, () -> answering.acknowledge(id, "Spoke with them."));
        }

        @Test
        void aCareTeamWithNobodyElseStillHearsOfIt() {
            away(anna, Map.of());

            assertThat(told(Stage.TEAM)).containsExactly(anna.id());
        }

        @Test
        void whoTreatsTogetherIsToldAlone() {
            people.as(anna, () -> teams.shareWith(client, ben.id()));
            away(anna, Map.of());

            assertThat(told(Stage.TEAM)).containsExactly(ben.id());
        }

        @Test
        void aStandInWhoIsAwayTooIsPassedByForTheirs() {
            Actor cem = people.staff(administrator, Role.PRACTITIONER);
            away(anna, Map.of(client, ben.id()));
            away(ben, Map.of(client, cem.id()));

            assertThat(told(Stage.TEAM)).containsExactly(cem.id());
        }

        @Test
        void theClinicianOnDutyIsPassedByAndTheLastOneNever() {
            cover(ben, ben);

            away(ben, Map.of());

            assertThat(told(Stage.DUTY)).isEmpty();
            assertThat(told(Stage.FALLBACK)).containsExactly(ben.id());
            assertThat(people.as(anna, () -> riskCover.isCovered())).isTrue();
        }

        private void away(Actor who, Map<ClientId, MemberId> standIns) {
            people.as(
                    who, () -> beingAway.say(new AwayData(today(), today().plusDays(5), standIns)));
        }

        private List<MemberId> told(Stage stage) {
            return inPractice(() -> responders.at(stage, client));
        }
    }

    private AlertId feelsUnsafe() {
        send(Map.of("q10", 2));
        return waiting(anna).getFirst().id();
    }

    private void send(Map<String, Object> answers) {
        checkingIn.sent(anna, mia, client, answers);
    }

    private ResponseForPlayer open() {
        return checkingIn.opened(anna, mia, client);
    }

    private void send(ResponseForPlayer page, Map<String, Object> answers, Sharing sharing) {
        checkingIn.send(mia, client, page, answers, sharing);
    }

    private void overdue(AlertId id, int times) {
        for (int time = 0; time < times; time++) {
            Instant due = waiting(anna).getFirst().dueAt();
            clock.set(due);
            look(id);
        }
    }

    private Optional<Instant> look(AlertId id) {
        return CurrentPractice.call(anna.practice(), () -> escalating.look(id));
    }

    private List<AlertSummary> waiting(Actor actor) {
        return people.as(actor, () -> answering.waiting());
    }

    private void cover(@Nullable Actor duty, @Nullable Actor fallback) {
        people.as(administrator, () -> covering.set(LIMIT, idOf(duty), idOf(fallback)));
    }

    private static @Nullable MemberId idOf(@Nullable Actor actor) {
        return actor == null ? null : actor.id();
    }

    private List<SignalKind> signals() {
        return people.as(anna, () -> caseload.read()).stream()
                .filter(row -> row.id().equals(client))
                .flatMap(row -> row.signals().stream())
                .map(Signal::kind)
                .toList();
    }

    private List<String> overviewLines() {
        return people.as(
                administrator,
                () ->
                        overview.stream()
                                .flatMap(line -> line.lines(Locale.ENGLISH).stream())
                                .toList());
    }

    private String nameOf(Actor actor) {
        return people.as(administrator, () -> members.staff()).stream()
                .filter(one -> one.id().equals(actor.id()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** When the alert of this practice is to be looked at, if it is. */
    private Optional<Instant> scheduled() {
        return inPractice(() ->
                sql.sql(
                                """
                                select execution_time from scheduled_tasks
                                 where task_instance like cast(:practice as varchar) || '/%'
                                """)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .optional());
    }

    private long audited(String action) {
        return inPractice(() ->
                sql.sql(
                                "select count(*) from audit_entry where practice_id = :practice"
                                        + " and action = :action")
                        .param("action", action)
                        .query(Long.class)
                        .single());
    }

    private <T> T inPractice(Supplier<T> work) {
        return CurrentPractice.call(
                anna.practice(),
                () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(TestClock.START, ZoneOffset.UTC);
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(act);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
