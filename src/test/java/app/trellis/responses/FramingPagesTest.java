package app.trellis.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingPagesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00Z, 2026-03-02T17:00Z",
        "2026-03-02T17:00Z, 2026-03-03T17:00Z",
        "2026-03-06T21:00Z, 2026-03-09T17:00Z",
        "2026-03-07T10:00Z, 2026-03-09T17:00Z"
    })
    void somebodyLooksOnTheSameWorkingDayOrOnTheNextOne(String now, String by) {
        assertThat(FramingPages.readBy(ZonedDateTime.parse(now), LocalTime.of(17, 0)))
                .isEqualTo(ZonedDateTime.parse(by));
    }
}
