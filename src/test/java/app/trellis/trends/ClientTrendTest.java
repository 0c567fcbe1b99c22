package app.trellis.trends;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.trends.ClientTrend.Dot;
import org.junit.jupiter.api.Test;

class ClientTrendTest {

    @Test
    void aClientSeesAClearTrend() {
        CheckInTrend trend =
                Courses.weekly(3.0, 3.4, 3.3, 4.0, 4.2, 4.1, 4.8, 5.1, 5.0, 5.6).trend();

        assertThat(ClientTrend.own(trend).clear()).isEqualTo(trend.claim());
    }

    @Test
    void aLeaningStaysWithThePractitioner() {
        CheckInTrend trend = Courses.weekly(5.5, 5.0, 4.5, 4.0, 3.5, 3.0).trend();

        assertThat(ClientTrend.own(trend).clear()).isNull();
    }

    @Test
    void everyDrawnMarkIsADotOfTheirOwn() {
        CheckInTrend trend = Courses.weekly(5.0, 6.0).withAnswers(14, 3, null).trend();

        assertThat(ClientTrend.own(trend).dots())
                .containsExactly(
                        new Dot(Courses.START, 5.0), new Dot(Courses.START.plusDays(7), 6.0));
    }
}
