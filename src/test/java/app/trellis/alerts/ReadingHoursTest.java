package app.trellis.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ReadingHoursTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final ReadingHours hours =
            new ReadingHours(BERLIN, LocalTime.of(9, 0), LocalTime.of(17, 0));

    @Test
    void aLimitThatFitsIntoTheDayEndsOnIt() {
        assertThat(after("2026-03-02T10:30", TWO_HOURS)).isEqualTo("2026-03-02T12:30");
    }

    @Test
    void atNightItBeginsInTheMorning() {
        assertThat(after("2026-03-03T02:10", TWO_HOURS)).isEqualTo("2026-03-03T11:00");
    }

    @Test
    void whatIsLeftInTheEveningGoesOnNextMorning() {
        assertThat(after("2026-03-02T16:00", TWO_HOURS)).isEqualTo("2026-03-03T10:00");
    }

    @Test
    void aLimitMayEndJustAsTheDayDoes() {
        assertThat(after("2026-03-02T15:00", TWO_HOURS)).isEqualTo("2026-03-02T17:00");
    }

    @Test
    void theWeekendDoesNotCount() {
        assertThat(after("2026-03-06T16:30", TWO_HOURS)).isEqualTo("2026-03-09T10:30");
        assertThat(after("2026-03-07T12:00", TWO_HOURS)).isEqualTo("2026-03-09T11:00");
    }

    @Test
    void aLongLimitRunsOverDays() {
        assertThat(after("2026-03-02T09:00", Duration.ofHours(20))).isEqualTo("2026-03-04T13:00");
    }

    @Test
    void theHourThatAChangeOfClocksTakesIsAtNightAndNobodyMissesIt() {
        // Clocks go forward on Sunday, 29 March 2026.
        assertThat(after("2026-03-27T16:00", TWO_HOURS)).isEqualTo("2026-03-30T10:00");
    }

    @Test
    void aLimitOfNothingIsAMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> after("2026-03-02T10:00", Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ReadingHours(BERLIN, LocalTime.of(17, 0), LocalTime.of(9, 0)));
    }

    private String after(String start, Duration limit) {
        return LocalDateTime.ofInstant(
                        hours.after(LocalDateTime.parse(start).atZone(BERLIN).toInstant(), limit),
                        BERLIN)
                .toString();
    }
}
