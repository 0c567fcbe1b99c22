package app.trellis.trends;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.statistics.ClinicalChange.Category;
import app.trellis.statistics.OffTrack.Flag;
import app.trellis.statistics.OffTrack.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTrendTest {

    @ParameterizedTest
    @CsvSource({
        "17, 9, RECOVERED",
        "17, 11, RELIABLY_IMPROVED",
        "17, 12, NO_RELIABLE_CHANGE",
        "12, 9, NO_RELIABLE_CHANGE",
        "9, 3, RELIABLY_IMPROVED",
        "9, 15, RELIABLY_DETERIORATED",
        "9, 14, NO_RELIABLE_CHANGE"
    })
    void theFirstScoreIsComparedWithTheLatest(double first, double latest, Category category) {
        MeasureTrend trend = FormCourse.phq9(first, 13, latest).trend();

        assertThat(requireNonNull(trend.outcome()).category()).isEqualTo(category);
        assertThat(trend.latest().orElseThrow().change()).isEqualTo(category);
    }

    @Test
    void crossingTheLineAloneIsNoReliableChange() {
        MeasureTrend trend = FormCourse.phq9(12, 9).trend();

        assertThat(requireNonNull(trend.outcome()).crossedCutoffWithoutReliableChange()).isTrue();
    }

    @Test
    void whereHigherIsBetterTheSameRulesHoldTheOtherWayRound() {
        MeasureTrend trend = FormCourse.of(FormCourse.WELL_BEING, 7, 40, 60).trend();

        assertThat(requireNonNull(trend.outcome()).category()).isEqualTo(Category.RECOVERED);
        assertThat(requireNonNull(trend.outcome()).improvementPoints()).isEqualTo(20);
    }

    @Test
    void oneScoreIsNoChange() {
        MeasureTrend trend = FormCourse.phq9(17).trend();

        assertThat(trend.outcome()).isNull();
        assertThat(trend.errorBand()).isEqualTo(new MeasureTrend.ErrorBand(11, 23));
        assertThat(trend.latest().orElseThrow().betterBy()).isNull();
    }

    @Test
    void withoutAThresholdTheChangeIsShownAndNotJudged() {
        MeasureTrend trend = FormCourse.of(FormCourse.UNKNOWN, 7, 20, 10).trend();

        assertThat(trend.outcome()).isNull();
        assertThat(trend.errorBand()).isNull();
        assertThat(trend.latest().orElseThrow().betterBy()).isEqualTo(10);
        assertThat(trend.latest().orElseThrow().change()).isNull();
        assertThat(trend.assess(List.of()).status()).isEqualTo(Status.NO_FLAG);
    }

    @Test
    void theErrorBandStaysOnTheScale() {
        assertThat(FormCourse.phq9(24).trend().errorBand())
                .isEqualTo(new MeasureTrend.ErrorBand(18, 27));
        assertThat(FormCourse.phq9(2).trend().errorBand())
                .isEqualTo(new MeasureTrend.ErrorBand(0, 8));
    }

    @Test
    void aFormWithTooFewAnswersIsListedAndNeverTheStart() {
        MeasureTrend trend = FormCourse.phq9().then(0, null).then(14, 17.0).then(28, 9.0).trend();

        assertThat(trend.marks()).hasSize(3);
        assertThat(trend.drawn()).hasSize(2);
        assertThat(requireNonNull(trend.first()).score()).isEqualTo(17);
    }

    @Test
    void anotherVersionIsASeriesOfItsOwn() {
        MeasureTrend trend =
                FormCourse.phq9(20, 19).onVersion(2).then(28, 12.0).then(42, 11.0).trend();

        assertThat(trend.drawn()).hasSize(2);
        assertThat(requireNonNull(trend.first()).score()).isEqualTo(12);
        assertThat(requireNonNull(trend.outcome()).category())
                .isEqualTo(Category.NO_RELIABLE_CHANGE);
    }

    @Test
    void fromANewStartTheFirstScoreThereIsTheStart() {
        MeasureTrend trend = FormCourse.phq9(20, 14, 13, 12).countedFrom(14).trend();

        assertThat(requireNonNull(trend.first()).score()).isEqualTo(14);
        assertThat(requireNonNull(trend.earlierFirst()).score()).isEqualTo(20);
        assertThat(requireNonNull(trend.outcome()).category())
                .isEqualTo(Category.NO_RELIABLE_CHANGE);
        assertThat(trend.marks().getFirst().beforeStart()).isTrue();
        assertThat(trend.drawn()).hasSize(4);
        assertThat(trend.startIsWorst()).isFalse();
    }

    @Test
    void aNewStartAtTheWorstScoreIsKnownAsOne() {
        assertThat(FormCourse.phq9(15, 14, 22, 12).countedFrom(28).trend().startIsWorst()).isTrue();
    }

    @Test
    void worseByTheThresholdIsRed() {
        assertThat(FormCourse.phq9(10, 16).trend().assess(List.of()).status())
                .isEqualTo(Status.RED);
    }

    @Test
    void aLostGainIsAmberAndNeverCalledOnTrack() {
        assertThat(FormCourse.phq9(20, 10, 17).trend().assess(List.of()).flags())
                .containsExactly(Flag.LOST_EARLIER_GAIN);
    }

    @ParameterizedTest
    @CsvSource({"6, true", "5, false"})
    void withoutImprovementBySessionSixSomebodyShouldLook(int attended, boolean flagged) {
        MeasureTrend trend = FormCourse.of(FormCourse.PHQ_9, 7, 17, 16, 16, 15, 15, 15).trend();

        List<Instant> sessions =
                IntStream.range(0, attended)
                        .mapToObj(week -> FormCourse.instant(week * 7))
                        .toList();

        assertThat(trend.assess(sessions).flags())
                .isEqualTo(
                        flagged ? List.of(Flag.NO_RELIABLE_IMPROVEMENT_BY_SESSION_6) : List.of());
        assertThat(trend.session(sessions)).isEqualTo(attended);
    }

    @Test
    void sessionsBeforeTheFirstScoreDoNotMakeAQuestionnaireLate() {
        MeasureTrend trend = FormCourse.phq9(17, 16).trend();
        List<Instant> sessions =
                IntStream.range(-10, 2).mapToObj(week -> FormCourse.instant(week * 7)).toList();

        assertThat(trend.assess(sessions).status()).isEqualTo(Status.NO_FLAG);
    }

    @Test
    void aFormOfTheSameMorningBelongsToTheSession() {
        MeasureTrend trend = FormCourse.phq9(17).trend();

        assertThat(trend.session(List.of(FormCourse.instant(0).plus(Duration.ofHours(4)))))
                .isEqualTo(1);
        assertThat(trend.session(List.of(FormCourse.instant(1)))).isZero();
    }
}
