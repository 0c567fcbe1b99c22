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
import app.trellis.shared.ui.TrendSpec;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.StatementCount;
import app.trellis.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ReadingTrendsTest {

    @Autowired People people;
    @Autowired ReadingTrends trends;
    @Autowired ClientTrend own;
    @Autowired RecordingSessions sessions;
    @Autowired PanelForTests panel;
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
    void theTrendsOfAllInstrumentsCostTwoStatements() throws Exception {
        List<String> seen = people.as(anna, () -> StatementCount.of(() -> trends.read(client)));

        assertThat(seen.stream().filter(ReadingTrendsTest::isOwn)).hasSize(2);
        assertThat(seen).anyMatch(one -> one.contains("insert into audit_entry"));
    }

    @Test
    void whatIsWaitingAndTheSessionsCostOneStatementEach() throws Exception {
        assertThat(people.as(anna, () -> StatementCount.of(() -> trends.waiting(client))))
                .filteredOn(ReadingTrendsTest::isOwn)
                .hasSize(1);
        assertThat(people.as(anna, () -> StatementCount.of(() -> trends.sessions(client))))
                .filteredOn(ReadingTrendsTest::isOwn)
                .hasSize(1);
    }

    @Test
    void whatElseHappenedCostsOneMoreInARequestOfItsOwn() throws Exception {
        List<String> seen =
                people.as(
                        anna,
                        () -> StatementCount.of(() -> trends.alongside(client, Locale.ENGLISH)));

        assertThat(seen.stream().filter(ReadingTrendsTest::isOwn)).hasSize(1);
    }

    @Test
    void whatOtherModulesShowComesWithWhatElseHappened() {
        panel.showFor(client);

        assertThat(people.as(anna, () -> trends.alongside(client, Locale.ENGLISH)).panels())
                .extracting(TrendSpec.Panel::label)
                .containsExactly("Goals");
        assertThat(
                        people.as(anna, () -> trends.alongside(people.client(anna), Locale.ENGLISH))
                                .panels())
                .isEmpty();
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

        assertThat(people.as(anna, () -> trends.sessions(client)))
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
                .isThrownBy(() -> people.as(ben, () -> trends.alongside(client, Locale.ENGLISH)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> people.as(ben, () -> trends.sessions(client)));
    }

    @Test
    void aClientReadsTheirOwnDotsAndNotThePractitionersPage() {
        Actor person = people.arrive(anna, client);

        assertThat(people.as(person, () -> own.read(client)).lines()).isEmpty();
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
        return List.of(
                        "from score",
                        "from trend_",
                        "from caseload_signal",
                        "client_session",
                        "from response")
                .stream()
                .anyMatch(statement::contains);
    }
}
