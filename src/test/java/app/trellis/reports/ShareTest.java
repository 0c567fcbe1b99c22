package app.trellis.reports;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.trellis.statistics.Proportions.Interval;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void nineteenAreCountedWithoutAPercentage() {
        Share share = Share.of(new Cell.Shown(5), 19, 12);

        assertThat(share.done()).isEqualTo(12);
        assertThat(share.rate()).isNull();
    }

    @Test
    void fromTwentyOnARateStandsWithItsInterval() {
        Interval rate = requireNonNull(Share.of(new Cell.Shown(5), 20, 15).rate());

        assertThat(rate.proportion()).isEqualTo(0.75);
        assertThat(rate.low()).isCloseTo(0.531, within(0.001));
        assertThat(rate.high()).isCloseTo(0.888, within(0.001));
    }

    @Test
    void ofTheWorkOfFewClientsNothingIsSaidHoweverMuchItIs() {
        assertThat(Share.of(new Cell.FewerThan(5), 60, 30))
                .isEqualTo(new Share(new Cell.FewerThan(5), null, null));
        assertThat(Share.of(new Cell.Withheld(), 40, 30).rate()).isNull();
    }
}
