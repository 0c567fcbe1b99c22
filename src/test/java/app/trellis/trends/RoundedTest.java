package app.trellis.trends;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedTest {

    @ParameterizedTest
    @CsvSource({"2.55, 2.5", "2.74, 2.5", "2.75, 3", "-1.1, 1", "1.0, 1", "0.99999999999, 1"})
    void aChangeIsToldToTheNearestHalfPoint(double change, String told) {
        assertThat(Rounded.half(change).toPlainString()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"4.25, 4.3", "4.125, 4.1", "-0.04, 0.0", "10, 10.0"})
    void aMarkHasOneDecimal(double mark, String shown) {
        assertThat(Rounded.tenth(mark).toPlainString()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"63, 9", "28, 4", "66, 9", "67, 10", "2, 1"})
    void weeksAreWhole(double days, long weeks) {
        assertThat(Rounded.weeks(days)).isEqualTo(weeks);
    }
}
