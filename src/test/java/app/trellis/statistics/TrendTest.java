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

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void aLeaningNeedsAProbabilityBelowFivePercent() {
        double[] twenty = {3, 2, 1, 6, 5, 4, 9, 7, 8};
        double[] eighteen = {3, 2, 1, 6, 5, 4, 9, 8, 7};

        assertThat(Trend.mannKendall(twenty).pUsed()).isCloseTo(0.044615, within(1e-6));
        assertThat(Trend.mannKendall(eighteen).pUsed()).isCloseTo(0.075176, within(1e-6));
        assertThat(Trend.trendClaim(evenDays(9, 56), twenty, HIGHER_IS_BETTER).claim())
                .isEqualTo(LEANING_BETTER);
        assertThat(Trend.trendClaim(evenDays(9, 56), eighteen, HIGHER_IS_BETTER).claim())
                .isEqualTo(NO_CLEAR_TREND);
    }

    @Test
    void aClearTrendMustHoldWithItsNewestPointToo() {
        double[] fallenBack = {2, 3, 4, 5, 6, 7, 8, 9, 1};

        assertThat(Trend.mannKendall(fallenBack).pUsed()).isBetween(0.01, 0.05);
        assertThat(Trend.trendClaim(evenDays(9, 56), fallenBack, HIGHER_IS_BETTER).claim())
                .isEqualTo(LEANING_BETTER);
    }

    @Test
    void aClearTrendNeedsBothProbabilitiesBelowOnePercent() {
        // Without the newest point: six inversions among nine, p = .0127; or five, p = .0059.
        double[] six = {3, 2, 1, 6, 5, 4, 7, 8, 9, 10};
        double[] five = {3, 2, 1, 6, 4, 5, 7, 8, 9, 10};

        assertThat(Trend.mannKendall(six).pUsed()).isLessThan(0.01);
        assertThat(Trend.trendClaim(evenDays(10, 63), six, HIGHER_IS_BETTER).claim())
                .isEqualTo(LEANING_BETTER);
        assertThat(Trend.trendClaim(evenDays(10, 63), five, HIGHER_IS_BETTER).claim())
                .isEqualTo(CLEAR_BETTER);
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

    /** Worked out with scipy 1.17.1, {@code theilslopes(method="joint")}. */
    @Test
    void tiesInTimesAndValuesNarrowTheInterval() {
        double[] times = {6, 6, 12, 18, 18, 24, 30, 30, 30, 48, 54, 54, 54, 54};
        double[] values = {2.6, 0.2, 2.8, 5.3, 1.3, 3.9, 7.3, 1.7, 1.7, 1.4, 1.6, 4.8, 5.6, 7.2};
        Trend.Slope slope = Trend.theilSen(times, values);

        assertThat(slope.slope()).isCloseTo(0.0467262, within(1e-7));
        assertThat(slope.intercept()).isCloseTo(2.2580357, within(1e-7));
        assertThat(slope.low()).isCloseTo(-0.0208333, within(1e-7));
        assertThat(slope.high()).isCloseTo(0.1291667, within(1e-7));
        assertThat(slope.pairs()).isEqualTo(80);
    }

    @Test
    void noResultIsANegativeZero() {
        assertThat(Trend.theilSen(new double[] {1, 0}, new double[] {4, 4}))
                .isEqualTo(new Trend.Slope(0, 4, 0, 0, 1));
    }

    @Test
    void daysMayBeCountedFromAnywhere() {
        double[] from = {1000, 1007, 1014, 1021, 1028, 1035, 1042, 1049, 1056};
        Trend.Claim claim = Trend.trendClaim(from, rising(9, 3), HIGHER_IS_BETTER);

        assertThat(claim)
                .returns(56.0, Trend.Claim::spanDays)
                .returns(CLEAR_BETTER, Trend.Claim::claim);
        assertThat(claim.estimatedChange()).isNotNull().isCloseTo(3, within(1e-9));
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
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, 1.1e8})
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
        double[] most = new double[Trend.MOST_POINTS];
        assertThat(Trend.mannKendall(most).s()).isZero();
        assertThat(Trend.trendClaim(most, most, HIGHER_IS_BETTER).n()).isEqualTo(1);
    }

    private static double[] evenDays(int points, double span) {
        return IntStream.range(0, points).mapToDouble(i -> span * i / (points - 1)).toArray();
    }

    private static double[] rising(int points, double change) {
        return IntStream.range(0, points).mapToDouble(i -> 5 + change * i / (points - 1)).toArray();
    }
}
