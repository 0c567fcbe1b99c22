package app.trellis.trends;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.trends.ClientTrend.Dot;
import app.trellis.trends.ClientTrend.OwnLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientTrendTest {

    @Test
    void aClientSeesAClearTrend() {
        CheckInTrend trend =
                Courses.weekly(3.0, 3.4, 3.3, 4.0, 4.2, 4.1, 4.8, 5.1, 5.0, 5.6).trend();

        assertThat(line(trend).clear()).isEqualTo(trend.claim());
    }

    @Test
    void aLeaningStaysWithThePractitioner() {
        CheckInTrend trend = Courses.weekly(5.5, 5.0, 4.5, 4.0, 3.5, 3.0).trend();

        assertThat(line(trend).clear()).isNull();
    }

    @Test
    void everyDrawnMarkIsADotOfTheirOwn() {
        CheckInTrend trend = Courses.weekly(5.0, 6.0).withAnswers(14, 3, null).trend();

        assertThat(line(trend).dots())
                .containsExactly(
                        new Dot(Courses.START, 5.0, false),
                        new Dot(Courses.START.plusDays(7), 6.0, false));
    }

    @Test
    void ofAQuestionnaireAClientSeesDotsAndNoVerdict() {
        MeasureTrend trend = FormCourse.phq9(17, 15, 12, 8).trend();

        ClientTrend.OwnTrend own =
                ClientTrend.own(
                        new ClientTrends(Courses.none().trend(), List.of(trend), TrendMarks.NONE));

        assertThat(own.lines()).hasSize(1);
        assertThat(own.lines().getFirst().dots())
                .extracting(Dot::mark)
                .containsExactly(17.0, 15.0, 12.0, 8.0);
        assertThat(own.lines().getFirst().clear()).isNull();
        assertThat(own.lines().getFirst().band()).isNull();
    }

    private static OwnLine line(CheckInTrend trend) {
        return ClientTrend.own(new ClientTrends(trend, List.of(), TrendMarks.NONE))
                .lines()
                .getFirst();
    }
}
