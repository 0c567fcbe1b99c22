package app.trellis.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.care.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a reminder may come, on the client's own wall. */
class ReminderTimesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final Instant BEFORE = MONDAY.minusDays(1).atStartOfDay(LONDON).toInstant();

    @Test
    void comesAtTheCueOnTheDayItOpensAndOnceMoreOnItsLastDay() {
        ReminderTimes times = at("19:30");

        assertThat(times.cue(MONDAY, THURSDAY, BEFORE)).isEqualTo(on(MONDAY, "19:30"));
        assertThat(times.nudge(MONDAY, THURSDAY, BEFORE)).isEqualTo(on(THURSDAY, "19:30"));
    }

    @Test
    void isNudgedSomeHoursLaterWhereItIsOpenForOneDay() {
        assertThat(at("10:00").nudge(MONDAY, MONDAY, BEFORE)).isEqualTo(on(MONDAY, "14:00"));
    }

    @Test
    void isNotNudgedAtNight() {
        assertThat(at("19:30").nudge(MONDAY, MONDAY, BEFORE)).isNull();
        assertThat(at("20:30").nudge(MONDAY, MONDAY, BEFORE)).isNull();
    }

    @Test
    void whatWasAskedForTooLateInTheDayWaitsForTheNextOrStaysAway() {
        Instant evening = on(MONDAY, "20:00");

        assertThat(at("10:00").cue(MONDAY, THURSDAY, evening))
                .isEqualTo(on(MONDAY.plusDays(1), "10:00"));
        assertThat(at("10:00").cue(MONDAY, MONDAY, evening)).isNull();
        assertThat(at("10:00").nudge(MONDAY, MONDAY, evening)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // cue, quiet from, quiet until, comes at
        "07:00, 21:00, 08:00, 08:00",
        "22:30, 21:00, 08:00, 20:45",
        "02:00, 01:00, 09:00, 09:00",
        "21:00, 21:00, 08:00, 20:45",
        "08:00, 21:00, 08:00, 08:00",
        "12:00, 21:00, 08:00, 12:00"
    })
    void aCueInQuietHoursMovesOutOfThem(
            LocalTime cue, LocalTime from, LocalTime until, LocalTime comes) {
        assertThat(new ReminderTimes(LONDON, new QuietHours(from, until), cue).hour())
                .isEqualTo(comes);
    }

    @ParameterizedTest
    @CsvSource({
        // the day on which clocks go forward or back, and an hour in the gap, or that comes twice
        "Europe/London, 2026-03-29, 01:30",
        "Europe/London, 2026-10-25, 01:30",
        "America/New_York, 2026-03-08, 02:30",
        "America/New_York, 2026-11-01, 01:30",
        "America/Santiago, 2026-09-06, 00:30",
        "America/Santiago, 2026-04-04, 23:30",
        "Australia/Lord_Howe, 2026-10-04, 02:15"
    })
    void aChangeOfTheClocksNeitherDropsNorDoublesOne(ZoneId zone, LocalDate change, LocalTime cue) {
        ReminderTimes times =
                new ReminderTimes(
                        zone, new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0)), cue);
        for (int day = -2; day <= 2; day++) {
            LocalDate due = change.plusDays(day);
            Instant from = due.atStartOfDay(zone).toInstant().minus(Duration.ofHours(6));

            Instant at = Objects.requireNonNull(times.cue(due, due, from), due.toString());

            assertThat(LocalDate.ofInstant(at, zone)).isEqualTo(due);
            assertThat(times.cue(due, due, at.plusSeconds(1))).as("not a second time").isNull();
        }
    }

    @Test
    void waitsForAMailServerUntilItGetsQuiet() {
        assertThat(at("10:00").senseUntil(on(MONDAY, "10:00"))).isEqualTo(on(MONDAY, "21:00"));
        ReminderTimes lateQuiet =
                new ReminderTimes(
                        LONDON,
                        new QuietHours(LocalTime.of(1, 0), LocalTime.of(9, 0)),
                        LocalTime.of(10, 0));
        assertThat(lateQuiet.senseUntil(on(MONDAY, "10:00")))
                .isEqualTo(on(MONDAY.plusDays(1), "00:00"));
    }

    private static ReminderTimes at(String cue) {
        return new ReminderTimes(LONDON, ReminderTimes.USUAL_QUIET, LocalTime.parse(cue));
    }

    private static Instant on(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(LONDON).toInstant();
    }
}
