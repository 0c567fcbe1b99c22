package app.trellis.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Locale SPANISH = Locale.of("es");

    @Test
    void theDayStandsBeforeTheMonthInBothLanguages() {
        assertThat(Days.say(DAY, Locale.ENGLISH)).isEqualTo("25 Nov 2026");
        assertThat(Days.say(DAY, SPANISH)).isEqualTo("25 nov 2026");
        assertThat(Days.inWords(DAY, Locale.ENGLISH)).isEqualTo("25 November 2026");
        assertThat(Days.inWords(DAY, SPANISH)).isEqualTo("25 de noviembre de 2026");
        assertThat(Days.withoutYear(DAY, Locale.ENGLISH)).isEqualTo("25 November");
        assertThat(Days.withWeekday(DAY, SPANISH)).isEqualTo("miércoles, 25 de noviembre de 2026");
    }

    @Test
    void hoursGoToTwentyFour() {
        assertThat(Days.hour(LocalTime.of(16, 5), Locale.ENGLISH)).isEqualTo("16:05");
        assertThat(
                        Days.withHour(
                                Instant.parse("2026-11-25T16:05:00Z"),
                                ZoneId.of("Europe/Madrid"),
                                SPANISH))
                .isEqualTo("25 nov 2026, 17:05");
    }

    @Test
    void aLocaleWithItsOwnRegionKeepsIt() {
        assertThat(Days.style(Locale.CANADA)).isEqualTo(Locale.CANADA);
    }
}
