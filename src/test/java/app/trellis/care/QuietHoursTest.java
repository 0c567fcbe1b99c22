package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.shared.Refused;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    @ParameterizedTest
    @CsvSource({"21:59,false", "22:00,true", "02:10,true", "06:59,true", "07:00,false"})
    void areFromTenToSevenWhereNobodySaidOtherwise(LocalTime time, boolean night) {
        assertThat(QuietHours.orUsual(null, null).holdAt(time)).isEqualTo(night);
    }

    @ParameterizedTest
    @CsvSource({"00:59,false", "01:00,true", "08:59,true", "09:00,false", "23:00,false"})
    void canBeginAfterMidnight(LocalTime time, boolean night) {
        QuietHours hours = new QuietHours(LocalTime.of(1, 0), LocalTime.of(9, 0));

        assertThat(hours.holdAt(time)).isEqualTo(night);
    }

    @Test
    void haveALength() {
        LocalTime noon = LocalTime.NOON;

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new QuietHours(noon, noon));
    }
}
