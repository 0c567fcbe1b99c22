package app.trellis.trends;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.trellis.statistics.Trend.Label;
import app.trellis.trends.CheckInTrend.Shortfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInTrendTest {

    @Test
    void tenWeeksOfSteadyGainAreAClearTrend() {
        CheckInTrend trend =
                Courses.weekly(3.0, 3.4, 3.3, 4.0, 4.2, 4.1, 4.8, 5.1, 5.0, 5.6).trend();

        assertThat(trend.claim().claim()).isEqualTo(Label.CLEAR_BETTER);
        assertThat(trend.claim().estimatedChange()).isCloseTo(2.55, within(0.1));
        assertThat(trend.shortfalls()).isEmpty();
        assertThat(trend.possibleDrop()).isFalse();
    }

    @Test
    void tenWeeksOfSteadyLossAreAClearTrendAndAPossibleDrop() {
        CheckInTrend trend =
                Courses.weekly(6.8, 6.5, 6.6, 6.0, 6.1, 5.7, 5.2, 4.9, 4.7, 4.2).trend();

        assertThat(trend.claim().claim()).isEqualTo(Label.CLEAR_WORSE);
        assertThat(trend.possibleDrop()).isTrue();
    }

    @Test
    void upsAndDownsHaveNoDirection() {
        CheckInTrend trend =
                Courses.weekly(5.0, 6.1, 4.2, 5.9, 4.4, 6.0, 5.1, 4.3, 5.8, 5.2).trend();

        assertThat(trend.claim().claim()).isEqualTo(Label.NO_CLEAR_TREND);
        assertThat(trend.shortfalls()).contains(Shortfall.CHANCE);
        assertThat(trend.possibleDrop()).isFalse();
        assertThat(trend.unusuallyLow()).isFalse();
    }

    @Test
    void fourCheckInsAreTooFewToSayOrToHaveABaseline() {
        CheckInTrend trend = Courses.weekly(3.0, 4.0, 5.0, 6.0).trend();

        assertThat(trend.claim().claim()).isEqualTo(Label.NOT_ENOUGH_DATA);
        assertThat(trend.claim().n()).isEqualTo(4);
        assertThat(trend.baseline()).isNull();
        assertThat(trend.band()).isNull();
        assertThat(trend.shortfalls()).containsExactly(Shortfall.CHECK_INS);
        assertThat(trend.drawn()).hasSize(4);
    }

    @Test
    void aLongGapIsKeptAsAGapAndNotFilled() {
        CheckInTrend trend =
                Courses.weekly(5.0, 5.2, 5.1).then(50, 5.0).then(57, 5.3).then(64, 5.1).trend();

        assertThat(trend.gaps())
                .containsExactly(
                        new Gap(Courses.START.plusDays(14), Courses.START.plusDays(50), 36));
        assertThat(trend.checkIns()).hasSize(6);
        assertThat(trend.checkIns().get(3).quietDays()).isEqualTo(36);
    }

    @Test
    void sixCheckInsThatRiseTogetherLeanAndNoMore() {
        CheckInTrend trend = Courses.weekly(3.0, 3.5, 4.0, 4.5, 5.0, 5.5).trend();

        assertThat(trend.claim().claim()).isEqualTo(Label.LEANING_BETTER);
        assertThat(trend.shortfalls()).containsExactly(Shortfall.CHECK_INS);
    }

    @Test
    void aTrendThatHangsOnTheNewestCheckInIsNotClear() {
        CheckInTrend trend = Courses.weekly(5.0, 4.9, 4.8, 4.7, 5.3, 5.4, 5.5, 5.6, 5.7).trend();

        assertThat(trend.claim().claim()).isNotIn(Label.CLEAR_BETTER, Label.CLEAR_WORSE);
        assertThat(trend.shortfalls()).isNotEmpty();
    }

    @Test
    void aChangeOfHalfAPointIsTooSmallToName() {
        CheckInTrend trend =
                Courses.weekly(5.0, 5.05, 5.1, 5.15, 5.2, 5.25, 5.3, 5.35, 5.4, 5.45).trend();

        assertThat(trend.claim().claim()).isEqualTo(Label.NO_CLEAR_TREND);
        assertThat(trend.shortfalls()).containsExactly(Shortfall.SIZE);
    }

    @ParameterizedTest
    @CsvSource({"21, LEANING_BETTER", "20, NOT_ENOUGH_DATA"})
    void sixCheckInsNeedTwentyOneDays(int span, Label label) {
        CheckInTrend trend = Courses.every(4, 3.0, 3.5, 4.0, 4.5, 5.0).then(span, 5.5).trend();

        assertThat(trend.claim().claim()).isEqualTo(label);
        if (label == Label.NOT_ENOUGH_DATA) {
            assertThat(trend.shortfalls()).containsExactly(Shortfall.DAYS);
        }
    }

    @ParameterizedTest
    @CsvSource({"28, CLEAR_BETTER", "27, LEANING_BETTER"})
    void aClearTrendNeedsTwentyEightDays(int span, Label label) {
        CheckInTrend trend =
                Courses.every(3, 3.0, 3.3, 3.6, 3.9, 4.2, 4.5, 4.8, 5.1).then(span, 5.4).trend();

        assertThat(trend.claim().claim()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"21, 0", "22, 1"})
    void aGapBeginsAfterTwentyOneDays(int days, int gaps) {
        assertThat(Courses.every(days, 5.0, 5.1).trend().gaps()).hasSize(gaps);
    }

    @Test
    void twoOnOneDayAreBothDrawnAndTheLastCounts() {
        CheckInTrend trend = Courses.weekly(5.0, 5.2).then(7, 4.0).then(14, 5.1).trend();

        assertThat(trend.checkIns())
                .extracting(CheckIn::use)
                .containsExactly(Use.COUNTED, Use.DRAWN, Use.COUNTED, Use.COUNTED);
        assertThat(trend.drawn()).hasSize(4);
        assertThat(trend.claim().n()).isEqualTo(3);
    }

    @Test
    void aCheckInWithFiveAnswersHasNoMarkAndIsNoZero() {
        CheckInTrend trend =
                Courses.weekly(5.0, 5.2).withAnswers(14, 5, null).then(21, 5.1).trend();

        assertThat(trend.drawn()).hasSize(3);
        assertThat(trend.checkIns().get(2).use()).isEqualTo(Use.TOO_FEW_ANSWERS);
        assertThat(trend.lowest().orElseThrow().mark()).isEqualTo(5.0);
    }

    @Test
    void blanksMakeAHollowDot() {
        CheckInTrend trend = Courses.weekly(5.0).withAnswers(7, 6, 5.2).trend();

        assertThat(trend.drawn()).extracting(CheckIn::isProrated).containsExactly(false, true);
    }

    @Test
    void anotherFormStartsANewSeries() {
        CheckInTrend trend =
                Courses.weekly(1.0, 1.0, 1.0).onForm(2).then(21, 6.0).then(28, 6.2).trend();

        assertThat(trend.drawn()).hasSize(2);
        assertThat(trend.series()).hasSize(2);
        assertThat(trend.checkIns()).hasSize(5);
        assertThat(trend.lowest().orElseThrow().mark()).isEqualTo(6.0);
    }

    @Test
    void theBaselineIsTheMeanOfTheFirstSixAndTheRangeComesFromTheirSteps() {
        CheckInTrend trend = Courses.weekly(3.0, 3.4, 3.3, 4.0, 4.2, 4.1).trend();

        assertThat(trend.baseline()).isCloseTo(3.667, within(0.001));
        CheckInTrend.Band band = requireNonNull(trend.band());
        assertThat(band.low()).isCloseTo(2.869, within(0.001));
        assertThat(band.high()).isCloseTo(4.465, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"11, true", "12, false"})
    void theRangeIsProvisionalUntilTwelve(int marks, boolean provisional) {
        Courses course = Courses.none();
        for (int i = 0; i < marks; i++) {
            course.then(7 * i, i % 2 == 0 ? 5.0 : 5.5);
        }

        assertThat(requireNonNull(course.trend().band()).provisional()).isEqualTo(provisional);
    }

    @Test
    void theRangeStaysOnTheScale() {
        CheckInTrend.Band band =
                requireNonNull(Courses.weekly(0.5, 9.0, 1.0, 9.5, 0.5, 9.0).trend().band());

        assertThat(band.low()).isZero();
        assertThat(band.high()).isEqualTo(10);
    }

    @Test
    void sixEqualMarksSayNothingAboutWhatIsUsual() {
        CheckInTrend trend = Courses.weekly(5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 4.9).trend();

        assertThat(trend.baseline()).isEqualTo(5.0);
        assertThat(trend.band()).isNull();
        assertThat(trend.possibleDrop()).isFalse();
        assertThat(trend.unusuallyLow()).isFalse();
    }

    @Test
    void oneLowMarkIsUnusualAndOverWithTheNext() {
        Courses course = Courses.weekly(5.0, 5.4, 5.1, 5.5, 5.0, 5.3).then(42, 3.9);

        assertThat(course.trend().unusuallyLow()).isTrue();

        CheckInTrend after = course.then(49, 5.4).then(56, 5.6).trend();
        assertThat(after.unusuallyLow()).isFalse();
        assertThat(after.checkIns().get(6).unusuallyLow()).isTrue();
    }

    @Test
    void aSteadyDropOfAPointIsWorthAsking() {
        CheckInTrend trend = Courses.weekly(5.0, 5.4, 5.1, 5.5, 5.0, 5.3, 4.4, 4.3, 4.2).trend();

        assertThat(trend.possibleDrop()).isTrue();
    }

    @Test
    void withoutAnyCheckInNothingIsSaid() {
        CheckInTrend trend = Courses.none().trend();

        assertThat(trend.isEmpty()).isTrue();
        assertThat(trend.daysAgo()).isNull();
        assertThat(trend.claim().claim()).isEqualTo(Label.NOT_ENOUGH_DATA);
    }

    @Test
    void howOldTheLastOneIsCountsFromAnyCheckIn() {
        assertThat(Courses.weekly(5.0).withAnswers(9, 2, null).trend().daysAgo()).isEqualTo(3);
    }

    @Test
    void feelingSafeIsARangeAndStaysOutOfTheClaim() {
        CheckInTrend trend =
                Courses.weekly(5.0)
                        .feelingSafe(2)
                        .then(7, 5.0)
                        .feelingSafe(8)
                        .then(14, 5.0)
                        .trend();

        assertThat(trend.range(CheckInTrend.SAFETY)).contains(new CheckInTrend.Range(2, 8, 3));
        assertThat(trend.range(CheckInTrend.BOUNDARIES)).isEmpty();
    }

    @Test
    void fromANewStartEverythingIsCountedAnewAndWhatWasBeforeStaysDrawn() {
        CheckInTrend trend =
                Courses.weekly(3.0, 3.4, 3.3, 4.0, 4.2, 4.1, 6.0, 6.2, 5.9, 6.1, 6.3, 6.0)
                        .countedFrom(42)
                        .trend();

        assertThat(trend.baseline()).isCloseTo(6.083, within(0.001));
        assertThat(trend.earlierBaseline()).isCloseTo(3.667, within(0.001));
        assertThat(trend.claim().n()).isEqualTo(6);
        assertThat(trend.claim().claim()).isEqualTo(Label.NO_CLEAR_TREND);
        assertThat(trend.drawn()).hasSize(12);
        assertThat(trend.checkIns().get(5).fromBaseline()).isNull();
        assertThat(trend.checkIns().get(5).beforeStart()).isTrue();
        assertThat(trend.checkIns().get(6).fromBaseline()).isCloseTo(-0.1, within(0.001));
    }

    @Test
    void aNewStartWithFewCheckInsHasNoBaselineYet() {
        CheckInTrend trend =
                Courses.weekly(3.0, 3.4, 3.3, 4.0, 4.2, 4.1, 6.0, 6.2).countedFrom(42).trend();

        assertThat(trend.baseline()).isNull();
        assertThat(trend.claim().claim()).isEqualTo(Label.NOT_ENOUGH_DATA);
        assertThat(trend.claim().n()).isEqualTo(2);
    }

    @Test
    void aNewStartFromWhichNothingCountsIsIgnored() {
        CheckInTrend trend = Courses.weekly(3.0, 3.4, 3.3).countedFrom(99).trend();

        assertThat(trend.start()).isNull();
        assertThat(trend.claim().n()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"28, true", "21, false"})
    void aNewStartAtTheLowestMarkIsKnownAsOne(int day, boolean worst) {
        CheckInTrend trend = Courses.weekly(5.0, 4.8, 4.4, 4.6, 3.0, 5.0).countedFrom(day).trend();

        assertThat(trend.startIsWorst()).isEqualTo(worst);
    }

    @Test
    void theSmoothedLineHasAPlaceForEachCountedMark() {
        CheckInTrend trend = Courses.weekly(5.0, 6.0).then(7, 4.0).trend();

        assertThat(trend.smooth()).hasSize(2);
        assertThat(trend.smooth().getFirst().value()).isEqualTo(5.0);
        assertThat(trend.smooth().getLast().value()).isBetween(4.0, 5.0);
    }
}
