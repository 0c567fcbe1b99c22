package app.trellis.statistics;

import static app.trellis.statistics.Direction.HIGHER_IS_BETTER;
import static app.trellis.statistics.Direction.LOWER_IS_BETTER;
import static app.trellis.statistics.Trend.Label.CLEAR_BETTER;
import static app.trellis.statistics.Trend.Label.CLEAR_WORSE;
import static app.trellis.statistics.Trend.Label.LEANING_BETTER;
import static app.trellis.statistics.Trend.Label.NOT_ENOUGH_DATA;
import static app.trellis.statistics.Trend.Label.NO_CLEAR_TREND;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

class TrendTest {

    @ParameterizedTest
    @CsvSource({
        "5, 40, NOT_ENOUGH_DATA",
        "6, 20, NOT_ENOUGH_DATA",
        "6, 21, LEANING_BETTER",
        "8, 40, LEANING_BETTER",
        "9, 27, LEANING_BETTER",
        "9, 28, CLEAR_BETTER",
        "20, 20, NOT_ENOUGH_DATA"
    })
    void aClaimNeedsPointsAndDays(int points, double span, Trend.Label label) {
        Trend.Claim claim =
                Trend.trendClaim(evenDays(points, span), rising(points, 3), HIGHER_IS_BETTER);

        assertThat(claim.claim()).isEqualTo(label);
        assertThat(claim.n()).isEqualTo(points);
        assertThat(claim.spanDays()).isCloseTo(span, within(1e-9));
        assertThat(claim.p() == null).isEqualTo(label == NOT_ENOUGH_DATA);
        assertThat(claim.estimatedChange() == null).isEqualTo(label == NOT_ENOUGH_DATA);
    }

    @Test
    void nobodyHasCheckedInYet() {
        assertThat(Trend.trendClaim(new double[0], new double[0], HIGHER_IS_BETTER))
                .isEqualTo(new Trend.Claim(0, 0, null, null, NOT_ENOUGH_DATA));
    }

    @ParameterizedTest
    @CsvSource({"1.0, LEANING_BETTER", "0.99, NO_CLEAR_TREND"})
    void aLeaningIsAtLeastOnePoint(double change, Trend.Label label) {
        assertThat(Trend.trendClaim(evenDays(8, 49), rising(8, change), HIGHER_IS_BETTER).claim())
                .isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, LOWER_IS_BETTER, LEANING_BETTER",
        "-1, HIGHER_IS_BETTER, LEANING_WORSE",
        "1, LOWER_IS_BETTER, LEANING_WORSE",
        "1, HIGHER_IS_BETTER, LEANING_BETTER"
    })
    void theDirectionDecidesWhatIsBetter(double change, Direction direction, Trend.Label label) {
        Trend.Claim claim = Trend.trendClaim(evenDays(8, 49), rising(8, change), direction);

        assertThat(claim.claim()).isEqualTo(label);
        assertThat(claim.estimatedChange()).isNotNull().isCloseTo(change, within(1e-9));
    }

    @Test
    void aClearTrendDownIsWorseOrBetterByTheScale() {
        assertThat(Trend.trendClaim(evenDays(10, 63), rising(10, -4), HIGHER_IS_BETTER).claim())
                .isEqualTo(CLEAR_WORSE);
        assertThat(Trend.trendClaim(evenDays(10, 63), rising(10, -4), LOWER_IS_BETTER).claim())
                .isEqualTo(CLEAR_BETTER);
    }

    @Test
    void theMinimumChangeCanBeSet() {
        double[] days = evenDays(8, 49);

        assertThat(Trend.trendClaim(days, rising(8, 1.9), HIGHER_IS_BETTER, 2).claim())
                .isEqualTo(NO_CLEAR_TREND);
        assertThat(Trend.trendClaim(days, rising(8, 2), HIGHER_IS_BETTER, 2).claim())
                .isEqualTo(LEANING_BETTER);
        assertThatThrownBy(() -> Trend.trendClaim(days, rising(8, 2), HIGHER_IS_BETTER, 0))
                .hasMessageContaining("minimumMeaningfulChange");
    }

    @Test
    void aClearTrendMustBeLargeWithoutItsNewestPointToo() {
        // Nine rising points, all but the newest within less than one point of each other.
        double[] late = {4, 4.1, 4.2, 4.3, 4.4, 4.5, 4.6, 4.7, 9};
        double[] days = {0, 3, 6, 9, 12, 15, 18, 21, 30};

        assertThat(Trend.trendClaim(days, late, HIGHER_IS_BETTER).claim())
                .isEqualTo(LEANING_BETTER);
        assertThat(Trend.trendClaim(days, late, HIGHER_IS_BETTER, 0.7).claim())
                .isEqualTo(CLEAR_BETTER);
        assertThat(Trend.trendClaim(days, late, HIGHER_IS_BETTER, 0.71).claim())
                .isEqualTo(LEANING_BETTER);
    }

    @Test
    void whatIsSignificantAtFivePercentOnlyIsALeaning() {
        // Nine points with S = 20: p = .0446; with S = 18: p = .0752.
        double[] twenty = {2, 3, 1, 6, 5, 4, 8, 7, 9};
        swap(twenty, 0, 4);
        Trend.Monotonic test = Trend.mannKendall(twenty);

        assertThat(test.pUsed()).isBetween(0.01, 0.05);
        assertThat(Trend.trendClaim(evenDays(9, 56), twenty, HIGHER_IS_BETTER).claim())
                .isEqualTo(LEANING_BETTER);
        swap(twenty, 7, 8);
        swap(twenty, 5, 8);
        assertThat(Trend.mannKendall(twenty).pUsed()).isBetween(0.05, 0.2);
        assertThat(Trend.trendClaim(evenDays(9, 56), twenty, HIGHER_IS_BETTER).claim())
                .isEqualTo(NO_CLEAR_TREND);
    }

    @Test
    void ofSeveralPointsOfOneDayTheLastGivenCounts() {
        double[] days = {0, 7, 7, 14, 21, 28, 35};
        double[] first = {1, 9, 2, 3, 4, 5, 6};
        double[] kept = {1, 2, 3, 4, 5, 6};

        assertThat(Trend.trendClaim(days, first, HIGHER_IS_BETTER))
                .isEqualTo(Trend.trendClaim(evenDays(6, 35), kept, HIGHER_IS_BETTER));
    }

    @Test
    void pointsOfOneTimeMakeNoPair() {
        Trend.Slope slope = Trend.theilSen(new double[] {0, 0, 1, 2}, new double[] {1, 3, 3, 4});

        assertThat(slope.pairs()).isEqualTo(5);
        assertThat(slope.slope()).isCloseTo(1, within(1e-12));
    }

    @Test
    void twoPointsMakeALine() {
        assertThat(Trend.theilSen(new double[] {2, 4}, new double[] {5, 9}))
                .isEqualTo(new Trend.Slope(2, 1, 2, 2, 1));
    }

    @Test
    void aFlatLineHasNoSlopeAndAnIntervalOfNothing() {
        Trend.Slope flat = Trend.theilSen(evenDays(12, 77), new double[12]);

        assertThat(flat).isEqualTo(new Trend.Slope(0, 0, 0, 0, 66));
    }

    @Test
    void heavyTiesInBothDoNotBreakTheInterval() {
        double[] days = {0, 0, 0, 7, 7, 7};

        assertThat(Trend.theilSen(days, new double[] {4, 4, 4, 4, 4, 4}))
                .isEqualTo(new Trend.Slope(0, 4, 0, 0, 9));
    }

    @Test
    void equalValuesHaveNoTrend() {
        assertThat(Trend.mannKendall(new double[] {4, 4, 4}))
                .isEqualTo(new Trend.Monotonic(3, 0, 0, 0, 0, 1, null, 1));
    }

    @Test
    void aBalancedSeriesHasAProbabilityOfOne() {
        Trend.Monotonic test = Trend.mannKendall(new double[] {2, 4, 1, 3});

        assertThat(test.s()).isZero();
        assertThat(test.z()).isZero();
        assertThat(test.pNormal()).isEqualTo(1);
        assertThat(test.pExact()).isEqualTo(1);
    }

    @Test
    void valuesEqualToFourDecimalsAreTied() {
        assertThat(Trend.mannKendall(new double[] {1.00001, 1.00002, 1.2}).pExact()).isNull();
        assertThat(Trend.mannKendall(new double[] {1.0001, 1.0002, 1.2}).pExact()).isNotNull();
        assertThat(Trend.mannKendall(new double[] {-0.00001, 0.00001, 0}).s()).isZero();
    }

    @Test
    void theExactTestEndsAtFiftyValues() {
        assertThat(Trend.mannKendall(rising(50, 10)).pExact()).isNotNull();
        Trend.Monotonic longer = Trend.mannKendall(rising(51, 10));
        assertThat(longer.pExact()).isNull();
        assertThat(longer.pUsed()).isEqualTo(longer.pNormal());
    }

    @Test
    void oneValueIsNoSeries() {
        assertThatThrownBy(() -> Trend.mannKendall(new double[] {4}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Trend.mannKendall(new double[] {4, 5}).pExact()).isEqualTo(1);
    }

    @Test
    void atLeastTwoPointsInTimeAreNeeded() {
        assertThatThrownBy(() -> Trend.theilSen(new double[] {3, 3}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trend.theilSen(new double[0], new double[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timesTooCloseToTellApartAreRefused() {
        assertThatThrownBy(() ->
                        Trend.theilSen(new double[] {0, Double.MIN_VALUE}, new double[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timesAndValuesHaveTheSameLength() {
        assertThatThrownBy(() -> Trend.theilSen(new double[3], new double[2]))
                .hasMessageContaining("same length");
        assertThatThrownBy(() -> Trend.trendClaim(new double[2], new double[3], HIGHER_IS_BETTER))
                .hasMessageContaining("same length");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1.1e9})
    void everyNumberMustBeUsable(double value) {
        double[] fine = rising(6, 3);
        double[] broken = rising(6, 3);
        broken[4] = value;

        assertThatThrownBy(() -> Trend.theilSen(broken, fine)).hasMessageContaining("times");
        assertThatThrownBy(() -> Trend.theilSen(fine, broken)).hasMessageContaining("values");
        assertThatThrownBy(() -> Trend.mannKendall(broken)).hasMessageContaining("values");
        assertThatThrownBy(() -> Trend.trendClaim(broken, fine, HIGHER_IS_BETTER))
                .hasMessageContaining("days");
        assertThatThrownBy(() -> Trend.trendClaim(fine, broken, HIGHER_IS_BETTER))
                .hasMessageContaining("values");
    }

    @Test
    void tooManyPointsAreRefused() {
        double[] many = new double[Trend.MOST_POINTS + 1];

        assertThatThrownBy(() -> Trend.theilSen(many, many)).hasMessageContaining("too many");
        assertThatThrownBy(() -> Trend.mannKendall(many)).hasMessageContaining("too many");
        assertThatThrownBy(() -> Trend.trendClaim(many, many, HIGHER_IS_BETTER))
                .hasMessageContaining("too many");
        assertThat(Trend.mannKendall(new double[Trend.MOST_POINTS]).s()).isZero();
    }

    private static double[] evenDays(int points, double span) {
        return IntStream.range(0, points).mapToDouble(i -> span * i / (points - 1)).toArray();
    }

    private static double[] rising(int points, double change) {
        return IntStream.range(0, points).mapToDouble(i -> 5 + change * i / (points - 1)).toArray();
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }
}
