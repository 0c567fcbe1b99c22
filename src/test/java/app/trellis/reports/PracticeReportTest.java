package app.trellis.reports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.organization.Supervising;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class PracticeReportTest {

    @Autowired People people;
    @Autowired PracticeReport reports;
    @Autowired Supervising supervising;
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
    void theNumberOfStatementsDoesNotGrowWithTheTeam() throws Exception {
        supervised(last.from().minusYears(1));
        List<String> one = statements();
        for (int i = 0; i < 5; i++) {
            supervised(last.from().minusYears(1));
        }
        List<String> six = statements();

        assertThat(own(one)).hasSize(5);
        assertThat(six).hasSameSizeAs(one);
        assertThat(one).anyMatch(statement -> statement.contains("insert into audit_entry"));
    }

    private List<String> statements() throws Exception {
        return people.as(
                supervisor, () -> StatementCount.of(() -> reports.read(last.from(), last.until())));
    }

    private static List<String> own(List<String> statements) {
        return statements.stream()
                .filter(statement ->
                        List.of(
                                        "from supervision_line",
                                        "select id, name from membership",
                                        "count(distinct t.client_id)",
                                        "from occurrence",
                                        "from session_note")
                                .stream()
                                .anyMatch(statement::contains))
                .toList();
    }

    private SupervisorReport read(ReportPeriod period) {
        return people.as(supervisor, () -> reports.read(period.from(), period.until()));
    }

    private Actor supervised(LocalDate from) {
        Actor practitioner = people.staff(administrator, Role.PRACTITIONER);
        people.as(
                administrator,
                () -> supervising.begin(supervisor.id(), practitioner.id(), from, null));
        return practitioner;
    }
}
