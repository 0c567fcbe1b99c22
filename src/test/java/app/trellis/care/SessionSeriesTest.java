package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.trellis.organization.PracticeSettings;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Several sessions planned in one go. */
@ServiceTest
class SessionSeriesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired People people;
    @Autowired RecordingSessions sessions;
    @Autowired PracticeSettings settings;
    @Autowired TestClock clock;

    private Actor anna;
    private ClientId client;

    @BeforeEach
    void annaHasAClientInLondon() {
        clock.set(TestClock.START);
        Actor administrator = people.administrator();
        people.as(
                administrator,
                () ->
                        settings.describe(
                                "Practice", LONDON, LocalTime.of(9, 0), LocalTime.of(18, 0)));
        anna = people.staff(administrator, Role.PRACTITIONER);
        client = people.client(anna);
    }

    @Test
    void aSeriesKeepsItsHourOverTheChangeToSummerTime() {
        plan("2026-03-18T10:00", Attendance.PLANNED, 1, 3);

        assertThat(starts())
                .containsExactly(
                        "2026-03-18T10:00Z[Europe/London]",
                        "2026-03-25T10:00Z[Europe/London]",
                        "2026-04-01T10:00+01:00[Europe/London]");
    }

    @Test
    void itKeepsItsHourOverTheChangeToWinterTime() {
        plan("2026-10-20T10:00", Attendance.PLANNED, 2, 2);

        assertThat(starts())
                .containsExactly(
                        "2026-10-20T10:00+01:00[Europe/London]",
                        "2026-11-03T10:00Z[Europe/London]");
    }

    @Test
    void theNextOneIsTheFirstThatIsAhead() {
        plan("2026-03-18T10:00", Attendance.PLANNED, 1, 3);

        assertThat(people.as(anna, () -> sessions.next(client)))
                .hasValue(ZonedDateTime.parse("2026-03-18T10:00Z").toInstant());
    }

    @Test
    void whatTookPlaceIsNotRepeated() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> plan("2026-03-01T10:00", Attendance.ATTENDED, 1, 3))
                .withMessageContaining("care.series-planned-only");
        assertThat(starts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "9, 2", "1, 1", "1, 53"})
    void numbersOutOfTheirRangePlanNothing(int everyWeeks, int times) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan("2026-03-18T10:00", Attendance.PLANNED, everyWeeks, times));
        assertThat(starts()).isEmpty();
    }

    @Test
    void oneOfThemIsMovedByItself() {
        plan("2026-03-18T10:00", Attendance.PLANNED, 1, 3);

        people.as(anna, () -> sessions.change(client, nth(1), at("2026-03-26T11:00")));

        assertThat(starts())
                .containsExactly(
                        "2026-03-18T10:00Z[Europe/London]",
                        "2026-03-26T11:00Z[Europe/London]",
                        "2026-04-01T10:00+01:00[Europe/London]");
    }

    @Test
    void theLaterOnesMoveWithItOnThePracticesClock() {
        plan("2026-03-11T10:00", Attendance.PLANNED, 1, 4);

        people.as(anna, () -> sessions.changeFrom(client, nth(1), at("2026-03-19T08:30")));

        assertThat(starts())
                .containsExactly(
                        "2026-03-11T10:00Z[Europe/London]",
                        "2026-03-19T08:30Z[Europe/London]",
                        "2026-03-26T08:30Z[Europe/London]",
                        "2026-04-02T08:30+01:00[Europe/London]");
    }

    @Test
    void theLaterOnesAreCancelledWithItAndWhatIsNotPlannedStays() {
        plan("2026-03-11T10:00", Attendance.PLANNED, 1, 4);
        SessionSummary third = all().get(2);
        people.as(
                anna,
                () ->
                        sessions.change(
                                client,
                                third.id(),
                                new SessionData(
                                        third.startsAt(),
                                        third.kind(),
                                        Attendance.CANCELLED_BY_PRACTITIONER)));
        SessionSummary second = all().get(1);

        people.as(
                anna,
                () ->
                        sessions.changeFrom(
                                client,
                                second.id(),
                                new SessionData(
                                        second.startsAt(),
                                        second.kind(),
                                        Attendance.CANCELLED_BY_CLIENT)));

        assertThat(all())
                .extracting(SessionSummary::attendance)
                .containsExactly(
                        Attendance.PLANNED,
                        Attendance.CANCELLED_BY_CLIENT,
                        Attendance.CANCELLED_BY_PRACTITIONER,
                        Attendance.CANCELLED_BY_CLIENT);
    }

    @Test
    void anotherSeriesOfTheSameClientStays() {
        plan("2026-03-11T10:00", Attendance.PLANNED, 1, 2);
        plan("2026-03-12T15:00", Attendance.PLANNED, 1, 2);

        people.as(anna, () -> sessions.changeFrom(client, nth(0), at("2026-03-10T10:00")));

        assertThat(starts())
                .containsExactly(
                        "2026-03-10T10:00Z[Europe/London]",
                        "2026-03-12T15:00Z[Europe/London]",
                        "2026-03-17T10:00Z[Europe/London]",
                        "2026-03-19T15:00Z[Europe/London]");
    }

    @Test
    void thatASessionTookPlaceIsSaidOfOneAlone() {
        plan("2026-03-01T10:00", Attendance.PLANNED, 1, 2);
        SessionSummary first = all().getFirst();

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        people.as(
                                anna,
                                () ->
                                        sessions.changeFrom(
                                                client,
                                                first.id(),
                                                new SessionData(
                                                        first.startsAt(),
                                                        first.kind(),
                                                        Attendance.ATTENDED))))
                .withMessageContaining("care.series-one-by-one");
        assertThat(all()).extracting(SessionSummary::attendance).containsOnly(Attendance.PLANNED);
    }

    private List<SessionSummary> all() {
        return people.as(anna, () -> sessions.of(client)).reversed();
    }

    private SessionId nth(int number) {
        return all().get(number).id();
    }

    private static SessionData at(String local) {
        return new SessionData(
                LocalDateTime.parse(local).atZone(LONDON).toInstant(),
                SessionKind.SESSION,
                Attendance.PLANNED);
    }

    private void plan(String local, Attendance attendance, int everyWeeks, int times) {
        SessionData first =
                new SessionData(
                        LocalDateTime.parse(local).atZone(LONDON).toInstant(),
                        SessionKind.SESSION,
                        attendance);
        people.as(anna, () -> sessions.planSeries(client, first, everyWeeks, times));
    }

    private List<String> starts() {
        return people.as(anna, () -> sessions.of(client)).reversed().stream()
                .map(one -> one.startsAt().atZone(LONDON).toString())
                .toList();
    }
}
