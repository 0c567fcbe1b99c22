package app.trellis.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.care.Attendance;
import app.trellis.care.RecordingSessions;
import app.trellis.care.SessionData;
import app.trellis.care.SessionKind;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ReadingTrendsTest {

    @Autowired People people;
    @Autowired ReadingTrends trends;
    @Autowired ClientTrend own;
    @Autowired RecordingSessions sessions;
    @Autowired TestClock clock;

    private Actor administrator;
    private Actor anna;
    private ClientId client;

    @BeforeEach
    void annaHasAClient() {
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
    }

    @Test
    void trendAndWhatIsWaitingCostOneStatementEach() throws Exception {
        List<String> seen =
                people.as(
                        anna,
                        () ->
                                StatementCount.of(() -> {
                                    trends.read(client);
                                    return trends.waiting(client);
                                }));

        assertThat(seen.stream().filter(ReadingTrendsTest::isOwn)).hasSize(2);
        assertThat(seen).anyMatch(one -> one.contains("insert into audit_entry"));
    }

    @Test
    void whatElseHappenedCostsTwoMoreInARequestOfItsOwn() throws Exception {
        List<String> seen =
                people.as(anna, () -> StatementCount.of(() -> trends.alongside(client)));

        assertThat(seen.stream().filter(ReadingTrendsTest::isOwn)).hasSize(2);
    }

    @Test
    void plannedAndCancelledSessionsAreNoMarks() {
        people.as(
                anna,
                () -> {
                    record(Attendance.ATTENDED, 3);
                    record(Attendance.MISSED, 2);
                    record(Attendance.CANCELLED_BY_CLIENT, 1);
                });

        assertThat(people.as(anna, () -> trends.alongside(client)).sessions())
                .extracting(TrendLanes.SessionMark::attended)
                .containsExactly(true, false);
    }

    @Test
    void aColleagueWhoIsNotOnTheTeamFindsNothing() {
        Actor ben = people.staff(administrator, Role.PRACTITIONER);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> trends.read(client)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> trends.waiting(client)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> trends.alongside(client)));
    }

    @Test
    void aClientReadsTheirOwnDotsAndNotThePractitionersPage() {
        Actor person = people.arrive(anna, client);

        assertThat(people.as(person, () -> own.read(client)).dots()).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(person, () -> trends.read(client)));
    }

    private void record(Attendance attendance, int daysAgo) {
        sessions.record(
                client,
                new SessionData(
                        clock.instant().minus(Duration.ofDays(daysAgo)),
                        SessionKind.SESSION,
                        attendance));
    }

    private static boolean isOwn(String statement) {
        return List.of("from score", "from caseload_signal", "client_session", "from response")
                .stream()
                .anyMatch(statement::contains);
    }
}
