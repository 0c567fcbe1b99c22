package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.TodayItem;
import app.trellis.assignments.TodaysPage;
import app.trellis.care.Caseload;
import app.trellis.measures.CheckIns;
import app.trellis.organization.Supervising;
import app.trellis.reports.PracticeReport;
import app.trellis.reports.ReportPeriod;
import app.trellis.reports.SupervisorReport;
import app.trellis.responses.KeepingSupportPages;
import app.trellis.responses.Responding;
import app.trellis.responses.ResponseForPlayer;
import app.trellis.responses.Sharing;
import app.trellis.responses.Writing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.Rows;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import app.trellis.trends.ClientTrends;
import app.trellis.trends.MarkingTrends;
import app.trellis.trends.NewEvent;
import app.trellis.trends.ReadingTrends;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What each screen costs in SQL statements, counted exactly, at three sizes. Access, tenant and
 * audit are counted apart, because they are the same few for everything.
 */
@ServiceTest
class StatementBudgetTest {

    private static final int CONSTANT = 7;

    @Autowired People people;
    @Autowired Rows rows;
    @Autowired TestClock clock;
    @Autowired Caseload caseload;
    @Autowired Assigning assigning;
    @Autowired TodaysPage today;
    @Autowired Responding responding;
    @Autowired ReadingTrends trends;
    @Autowired Supervising supervising;
    @Autowired PracticeReport reports;
    @Autowired MarkingTrends marking;
    @Autowired KeepingSupportPages support;

    private Actor administrator;
    private Actor practitioner;
    private ClientId client;
    private Actor person;

    @BeforeEach
    void aClientWithACheckIn() {
        administrator = people.administrator();
        practitioner = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(practitioner);
        person = people.arrive(practitioner, client);
        people.as(
                practitioner,
                () -> assigning.assign(client, Asking.checkIn(LocalDate.now(clock)).data()));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 60, 600})
    void theCaseloadCostsTheSameWhateverItsSize(int size) throws Exception {
        for (int i = 1; i < size; i++) {
            people.client(practitioner);
        }

        Cost cost = cost(practitioner, caseload::read);

        assertThat(cost.own()).as("%s", cost.said()).hasSize(2);
        assertThat(cost.constant()).hasSizeLessThanOrEqualTo(CONSTANT);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 60, 600})
    void aTrendCostsTheSameWhateverItsLength(int size) throws Exception {
        send(clockedIn());
        rows.in(
                practitioner.practice(),
                () -> {
                    UUID response = rows.any("response");
                    UUID score = rows.any("score");
                    for (int i = 1; i < size; i++) {
                        UUID copy = rows.copy("response", response, Map.of());
                        rows.copy(
                                "score",
                                score,
                                Map.of(
                                        "response_id",
                                        copy,
                                        "taken_at",
                                        Timestamp.from(clock.instant().minus(Duration.ofDays(i))),
                                        "taken_on",
                                        LocalDate.now(clock).minusDays(i)));
                    }
                });

        Cost cost = cost(practitioner, () -> trends.read(client));

        assertThat(cost.own()).as("%s", cost.said()).hasSizeLessThanOrEqualTo(2);
        assertThat(cost.constant()).as("%s", cost.said()).hasSizeLessThanOrEqualTo(CONSTANT);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 60, 600})
    void aTrendCostsTheSameHoweverMuchIsSetBesideIt(int size) throws Exception {
        send(clockedIn());
        people.as(
                practitioner,
                () -> {
                    LocalDate today = LocalDate.now(clock);
                    for (int i = 0; i < size; i++) {
                        marking.note(client, new NewEvent(today, "a talk", true, Sharing.SHARED));
                    }
                    marking.countFrom(client, CheckIns.KEY, today, "a new job");
                    marking.countAsBefore(client, CheckIns.KEY, "a mistake");
                    marking.countFrom(client, CheckIns.KEY, today, "it holds");
                });

        Cost cost = cost(practitioner, () -> trends.read(client));

        assertThat(cost.own()).as("%s", cost.said()).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 60, 600})
    void severalInstrumentsAreOneTrendOfTheSameCost(int size) throws Exception {
        send(clockedIn());
        rows.in(
                practitioner.practice(),
                () -> {
                    UUID response = rows.any("response");
                    UUID score = rows.any("score");
                    for (String key : List.of("phq-8", "gad-7", "pcl-5")) {
                        for (int i = 0; i < size / 3; i++) {
                            UUID copy = rows.copy("response", response, Map.of());
                            rows.copy(
                                    "score",
                                    score,
                                    Map.of(
                                            "response_id",
                                            copy,
                                            "instrument_key",
                                            key,
                                            "taken_at",
                                            Timestamp.from(
                                                    clock.instant().minus(Duration.ofDays(i))),
                                            "taken_on",
                                            LocalDate.now(clock).minusDays(i)));
                        }
                    }
                });

        AtomicReference<ClientTrends> read = new AtomicReference<>();
        Cost cost =
                cost(
                        practitioner,
                        () -> {
                            read.set(trends.read(client));
                            return read;
                        });

        assertThat(read.get().measures())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.marks()).hasSize(size / 3));
        assertThat(cost.own()).as("%s", cost.said()).hasSizeLessThanOrEqualTo(2);
        assertThat(cost.constant()).as("%s", cost.said()).hasSizeLessThanOrEqualTo(CONSTANT);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 60, 600})
    void sendingACheckInCostsTheSameWhateverCameBefore(int size) throws Exception {
        send(clockedIn());
        rows.in(
                practitioner.practice(),
                () -> {
                    UUID response = rows.any("response");
                    for (int i = 1; i < size; i++) {
                        rows.copy("response", response, Map.of());
                    }
                });
        clock.advance(Duration.ofDays(7));
        ResponseForPlayer page = clockedIn();

        Cost cost = cost(person, () -> send(page));

        assertThat(cost.own()).as("%s", cost.said()).hasSizeLessThanOrEqualTo(8);
        assertThat(cost.constant()).as("%s", cost.said()).hasSizeLessThanOrEqualTo(CONSTANT);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 60, 600})
    void todayCostsTheSameHoweverMuchIsAssigned(int size) throws Exception {
        people.as(person, () -> today.read(client));
        rows.in(
                practitioner.practice(),
                () -> {
                    UUID assignment = rows.any("assignment");
                    UUID occurrence = rows.any("occurrence");
                    for (int i = 1; i < size; i++) {
                        UUID copy = rows.copy("assignment", assignment, Map.of());
                        rows.copy("occurrence", occurrence, Map.of("assignment_id", copy));
                    }
                });
        people.as(person, () -> today.read(client));
        people.as(person, () -> support.keep(client, KeepingSupportPages.HELD, aHeldMessage()));

        Cost cost = cost(person, () -> today.read(client));
        Cost question = cost(person, () -> support.asksAboutHeld(client, ZoneOffset.UTC));

        assertThat(cost.own()).as("%s", cost.said()).hasSizeLessThanOrEqualTo(3);
        assertThat(question.own()).as("%s", question.said()).hasSize(1);
        assertThat(cost.constant()).as("%s", cost.said()).hasSizeLessThanOrEqualTo(CONSTANT);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 60, 600})
    void theReportCostsTheSameHoweverLargeTheTeam(int size) throws Exception {
        Actor supervisor = people.staff(administrator, Role.SUPERVISOR);
        ReportPeriod quarter = ReportPeriod.lastClosed(ReportPeriod.today(clock));
        people.as(
                administrator,
                () -> supervising.begin(supervisor.id(), practitioner.id(), quarter.from(), null));
        rows.in(
                practitioner.practice(),
                () -> {
                    UUID line = rows.any("supervision_line");
                    UUID lead = rows.any("care_team");
                    UUID assignment = rows.any("assignment");
                    UUID occurrence = rows.any("occurrence");
                    for (int i = 1; i < size; i++) {
                        UUID member = rows.copyMember(practitioner.id().value(), "Somebody " + i);
                        rows.copy("supervision_line", line, Map.of("practitioner_id", member));
                        UUID one = rows.copy("client", client.value(), Map.of());
                        rows.copy(
                                "care_team",
                                lead,
                                Map.of(
                                        "client_id",
                                        one,
                                        "member_id",
                                        member,
                                        "from_day",
                                        quarter.from()));
                        UUID copy = rows.copy("assignment", assignment, Map.of("client_id", one));
                        rows.copy(
                                "occurrence",
                                occurrence,
                                Map.of(
                                        "assignment_id",
                                        copy,
                                        "client_id",
                                        one,
                                        "due_on",
                                        quarter.until()));
                    }
                });

        AtomicReference<SupervisorReport> read = new AtomicReference<>();
        Cost cost =
                cost(
                        supervisor,
                        () -> {
                            read.set(reports.read(quarter.from(), quarter.until()));
                            return read;
                        });

        assertThat(read.get().lines()).hasSize(size);
        assertThat(cost.own()).as("%s", cost.said()).hasSize(2);
        assertThat(cost.constant()).as("%s", cost.said()).hasSizeLessThanOrEqualTo(CONSTANT);
    }

    private ResponseForPlayer clockedIn() {
        return people.as(
                person,
                () -> {
                    TodayItem item = java.util.Objects.requireNonNull(today.read(client).first());
                    return responding.open(
                            client, item.assignment(), item.occurrence(), Locale.ENGLISH);
                });
    }

    private Object send(ResponseForPlayer page) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        for (int item = 1; item <= 10; item++) {
            answers.put("q" + item, 5);
        }
        Writing writing =
                new Writing(page.revision(), answers, "", Sharing.SHARED, false, null, false, null);
        return people.as(person, () -> responding.send(client, page.id(), writing));
    }

    private Cost cost(Actor actor, Callable<?> work) throws Exception {
        return people.as(actor, () -> new Cost(StatementCount.of(work)));
    }

    private static Writing aHeldMessage() {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        answers.put("message", "wait");
        return new Writing(0, answers, "", Sharing.PRIVATE, false, null, false, null);
    }

    /** What a use case sent, split into its own statements and the constant ones. */
    private record Cost(List<String> said) {

        List<String> own() {
            return said.stream().filter(sql -> !isConstant(sql)).toList();
        }

        List<String> constant() {
            return said.stream().filter(Cost::isConstant).toList();
        }

        private static boolean isConstant(String sql) {
            return sql.contains("set_config")
                    || sql.contains("audit_entry")
                    || sql.contains("audit_head")
                    || (sql.contains("join account a") && sql.contains("count(*)"));
        }
    }
}
