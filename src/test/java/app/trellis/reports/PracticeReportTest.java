package app.trellis.reports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.alerts.AnsweringAlerts;
import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssignmentData;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.LifeContext;
import app.trellis.assignments.Plan;
import app.trellis.assignments.Rhythm;
import app.trellis.care.Attendance;
import app.trellis.care.Ending;
import app.trellis.care.EndingCare;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.measures.CheckIns;
import app.trellis.organization.Supervising;
import app.trellis.responses.ReadingResponses;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PracticeReportTest {

    @Autowired People people;
    @Autowired PracticeReport reports;
    @Autowired Supervising supervising;
    @Autowired EndingCare ending;
    @Autowired Assigning assigning;
    @Autowired CheckingIn checkingIn;
    @Autowired ReadingResponses reading;
    @Autowired AnsweringAlerts alerts;
    @Autowired RecordingSessions sessions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor supervisor;
    private ReportPeriod last;
    private ReportPeriod soFar;

    @BeforeEach
    void aSupervisorWithoutLines() {
        administrator = people.administrator();
        supervisor = people.staff(administrator, Role.SUPERVISOR);
        last = ReportPeriod.lastClosed(ReportPeriod.today(clock));
        soFar = ReportPeriod.soFar(ReportPeriod.today(clock));
    }

    @Test
    void withoutLinesThereIsNobodyAndNoTotal() {
        SupervisorReport report = read(last);

        assertThat(report.people()).isEmpty();
        assertThat(report.lines()).isEmpty();
        assertThat(report.total()).isNull();
    }

    @Test
    void aPersonUnderSupervisionStandsInTheReport() {
        Actor anna = supervised(last.from().minusYears(1));

        SupervisorReport report = read(last);

        assertThat(report.people())
                .extracting(SupervisorReport.Person::id)
                .containsExactly(anna.id());
        assertThat(report.lines()).hasSize(1);
        assertThat(requireNonNull(report.total()).clients()).isEqualTo(new Cell.Shown(0));
        assertThat(requireNonNull(report.total()).unsignedNotes()).isZero();
    }

    @Test
    void aLastDayThatIsSetIsSaidUntilAnotherLineGoesOn() {
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        LocalDate today = ReportPeriod.today(clock);
        supervise(anna, last.from(), today.plusDays(3));

        assertThat(read(last).people())
                .extracting(SupervisorReport.Person::until)
                .containsExactly(today.plusDays(3));

        SupervisorReport.Person ends = read(last).people().getFirst();
        SupervisorReport.Person goesOn =
                new SupervisorReport.Person(anna.id(), ends.name(), today, null);
        SupervisorReport.Person later =
                new SupervisorReport.Person(anna.id(), ends.name(), today, today.plusDays(9));
        assertThat(ends.and(goesOn).until()).isNull();
        assertThat(goesOn.and(ends).until()).isNull();
        assertThat(later.and(ends))
                .isEqualTo(ends.and(later))
                .returns(last.from(), SupervisorReport.Person::since)
                .returns(today.plusDays(9), SupervisorReport.Person::until);
    }

    @Test
    void aLineThatBeganLaterHasNoPartInTheQuarterBefore() {
        supervised(last.until().plusDays(1));

        assertThat(read(last).people()).hasSize(1);
        assertThat(read(last).lines()).isEmpty();
        assertThat(read(soFar).lines()).hasSize(1);
    }

    @Test
    void anOpenQuarterCountsNoClients() {
        Actor anna = supervised(last.from());
        people.client(anna);

        assertThat(requireNonNull(read(soFar).total()).clients()).isNull();
    }

    @Test
    void onlyWholeQuartersAreAnswered() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                supervisor,
                                () -> reports.read(last.from(), last.until().minusDays(1))));
    }

    @Test
    void aPractitionerFindsNoReport() {
        Actor anna = supervised(last.from());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(anna, () -> reports.read(last.from(), last.until())));
    }

    @Test
    void anotherSupervisorsPeopleAreNotInIt() {
        supervised(last.from());
        Actor other = people.staff(administrator, Role.SUPERVISOR);

        assertThat(people.as(other, () -> reports.read(last.from(), last.until())).lines())
                .isEmpty();
    }

    @Test
    void whatFellDueCountsOnDaysOfSupervisionOnly() {
        clock.set(last.from().atStartOfDay().toInstant(ZoneOffset.UTC));
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        for (int i = 0; i < 5; i++) {
            ClientId client = people.client(anna);
            people.as(anna, () -> assigning.assign(client, weekly(last.from())));
        }
        LocalDate eighth = last.from().plusDays(7);
        supervise(anna, eighth, eighth.plusDays(13));
        supervise(anna, eighth.plusDays(3), eighth.plusDays(13));
        clock.set(TestClock.START);

        SupervisorReport report = read(last);

        assertThat(requireNonNull(report.total()).checkIns())
                .isEqualTo(new Share(new Cell.Shown(10), 0, null));
        assertThat(report.lines().getFirst().wholePeriod()).isFalse();
        assertThat(report.lines().getFirst().figures().clients()).isNull();
    }

    @Test
    void clientsOfTheLastDayAreCounted() {
        clock.set(last.from().atStartOfDay().toInstant(ZoneOffset.UTC));
        Actor anna = supervised(last.from());
        List<ClientId> clients = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            clients.add(people.client(anna));
        }
        people.as(anna, () -> ending.end(clients.getFirst(), Ending.LEFT, ""));
        people.as(anna, () -> ending.pause(clients.getLast(), last.until()));
        clock.set(TestClock.START);
        people.client(anna);

        assertThat(requireNonNull(read(last).total()).clients()).isEqualTo(new Cell.Shown(5));
    }

    @Test
    void sessionsPagesAndSafetyAnswersAreCountedWithHowLongTheyWaited() {
        clock.set(last.from().plusDays(3).atTime(10, 0).toInstant(ZoneOffset.UTC));
        Actor anna = supervised(last.from());
        List<ClientId> clients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ClientId client = people.client(anna);
            checkingIn.sent(anna, people.arrive(anna, client), client, Map.of("q10", 2));
            clients.add(client);
        }
        clock.advance(Duration.ofMinutes(40));
        people.as(
                anna,
                () -> alerts.waiting().forEach(one -> alerts.acknowledge(one.id(), "Rang them.")));
        clock.advance(Duration.ofHours(2));
        for (ClientId client : clients) {
            people.as(
                    anna,
                    () -> {
                        reading.of(client, Locale.ENGLISH)
                                .forEach(one ->
                                        reading.markRead(
                                                client, one.id(), last.from().plusDays(9)));
                        session(client, Attendance.ATTENDED, 1);
                        session(client, Attendance.MISSED, 2);
                        session(client, Attendance.CANCELLED_BY_PRACTITIONER, 3);
                    });
        }
        clock.set(TestClock.START);

        SupervisorReport.Figures figures = read(last).lines().getFirst().figures();

        assertThat(figures.begun()).isEqualTo(new Cell.Shown(5));
        assertThat(figures.ended()).isEqualTo(new Cell.Shown(0));
        assertThat(figures.sessions()).isEqualTo(new Share(new Cell.Shown(10), 5, null));
        assertThat(figures.alerts()).isEqualTo(new Share(new Cell.Shown(5), 5, null));
        assertThat(figures.acknowledged()).isEqualTo(new Wait(new Cell.Shown(5), 40));
        assertThat(figures.seen()).isEqualTo(new Wait(new Cell.Shown(5), 160));
        assertThat(figures.discussed()).isEqualTo(new Wait(new Cell.Shown(0), null));
    }

    private void session(ClientId client, Attendance attendance, int hoursAgo) {
        sessions.record(
                client,
                new SessionData(
                        clock.instant().minus(Duration.ofHours(hoursAgo)),
                        SessionKind.SESSION,
                        attendance));
    }

    private static AssignmentData weekly(LocalDate from) {
        return new AssignmentData(
                AssignmentKind.CHECK_IN,
                CheckIns.KEY,
                LifeContext.NONE,
                null,
                Rhythm.WEEKLY,
                null,
                from,
                null,
                6,
                "",
                new Plan("", "", "", "", ""),
                Set.of(),
                "",
                false,
                false);
    }

    private SupervisorReport read(ReportPeriod period) {
        return people.as(supervisor, () -> reports.read(period.from(), period.until()));
    }

    private Actor supervised(LocalDate from) {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        supervise(practitioner, from, null);
        return practitioner;
    }

    private void supervise(Actor practitioner, LocalDate from, @Nullable LocalDate until) {
        people.as(
                administrator,
                () -> supervising.begin(supervisor.id(), practitioner.id(), from, until));
    }
}
