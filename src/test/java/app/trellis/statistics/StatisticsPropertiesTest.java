package app.trellis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must hold for any series, tried on many made from fixed seeds. */
class StatisticsPropertiesTest {

    private static final double CLOSE = 1e-7;

    private static Stream<Series> series() {
        return IntStream.range(0, 120).mapToObj(StatisticsPropertiesTest::aSeries);
    }

    private static Stream<Series> longSeries() {
        return IntStream.of(51, 170, 171, 499, 500)
                .boxed()
                .flatMap(n ->
                        IntStream.rangeClosed(0, 4)
                                .mapToObj(steps -> aSeries(n + steps, n, steps)));
    }

    @ParameterizedTest
    @MethodSource("series")
    void reversingTimeFlipsTheSlope(Series series) {
        Trend.Slope forward = Trend.theilSen(series.days(), series.values());
        Trend.Slope backward = Trend.theilSen(negated(series.days()), series.values());

        assertThat(backward.slope()).isCloseTo(-forward.slope(), within(CLOSE));
        assertThat(backward.low()).isCloseTo(-forward.high(), within(CLOSE));
        assertThat(backward.high()).isCloseTo(-forward.low(), within(CLOSE));
        assertThat(backward.intercept()).isCloseTo(forward.intercept(), within(CLOSE));
    }

    @ParameterizedTest
    @MethodSource("series")
    void reversingTheOrderFlipsTheTest(Series series) {
        Trend.Monotonic forward = Trend.mannKendall(series.values());
        Trend.Monotonic backward = Trend.mannKendall(reversed(series.values()));

        assertThat(backward.s()).isEqualTo(-forward.s());
        assertThat(backward.tauB()).isCloseTo(-forward.tauB(), within(CLOSE));
        assertThat(backward.pUsed()).isEqualTo(forward.pUsed());
    }

    @ParameterizedTest
    @MethodSource("series")
    void turningTheScaleRoundTurnsTheClaim(Series series) {
        Trend.Claim higher =
                Trend.trendClaim(series.days(), series.values(), Direction.HIGHER_IS_BETTER);
        Trend.Claim lower =
                Trend.trendClaim(
                        series.days(), negated(series.values()), Direction.LOWER_IS_BETTER);
        Trend.Claim worse =
                Trend.trendClaim(series.days(), series.values(), Direction.LOWER_IS_BETTER);

        assertThat(lower.claim()).isEqualTo(higher.claim());
        assertThat(worse.claim()).isEqualTo(opposite(higher.claim()));
        assertThat(worse.estimatedChange()).isEqualTo(higher.estimatedChange());
    }

    @ParameterizedTest
    @MethodSource("series")
    void addingAConstantChangesNothingButTheLevel(Series series) {
        double[] raised = raised(series.values(), 250);
        Trend.Slope before = Trend.theilSen(series.days(), series.values());
        Trend.Slope after = Trend.theilSen(series.days(), raised);

        assertThat(after.slope()).isCloseTo(before.slope(), within(CLOSE));
        assertThat(after.low()).isCloseTo(before.low(), within(CLOSE));
        assertThat(after.high()).isCloseTo(before.high(), within(CLOSE));
        assertThat(after.intercept()).isCloseTo(before.intercept() + 250, within(CLOSE));
        assertThat(Trend.mannKendall(raised)).isEqualTo(Trend.mannKendall(series.values()));
        assertThat(Trend.trendClaim(series.days(), raised, Direction.HIGHER_IS_BETTER).claim())
                .isEqualTo(
                        Trend.trendClaim(series.days(), series.values(), Direction.HIGHER_IS_BETTER)
                                .claim());
    }

    @ParameterizedTest
    @MethodSource("series")
    void addingAConstantChangesNoPhaseAndNoChart(Series series) {
        double[] values = series.values();
        double[] raised = raised(values, 250);
        int half = values.length / 2;
        double[] before = Arrays.copyOf(values, half);
        double[] after = Arrays.copyOfRange(values, half, values.length);
        double[] beforeRaised = Arrays.copyOf(raised, half);
        double[] afterRaised = Arrays.copyOfRange(raised, half, raised.length);

        assertThat(Phases.nap(beforeRaised, afterRaised, Direction.HIGHER_IS_BETTER))
                .isEqualTo(Phases.nap(before, after, Direction.HIGHER_IS_BETTER));
        ControlChart.Limits limits = ControlChart.xmr(before, after, Direction.HIGHER_IS_BETTER);
        ControlChart.Limits limitsRaised =
                ControlChart.xmr(beforeRaised, afterRaised, Direction.HIGHER_IS_BETTER);
        assertThat(limitsRaised.sigma()).isCloseTo(limits.sigma(), within(CLOSE));
        assertThat(limitsRaised.lowerLimit()).isCloseTo(limits.lowerLimit() + 250, within(CLOSE));
        assertThat(limitsRaised.worseBeyondLimitIndexes())
                .isEqualTo(limits.worseBeyondLimitIndexes());
        assertThat(limitsRaised.worseRunOf8EndsAt()).isEqualTo(limits.worseRunOf8EndsAt());
    }

    @ParameterizedTest
    @MethodSource("series")
    void theOrderOfPointsOfOneTimeDoesNotMatter(Series series) {
        Random random = new Random(series.seed());
        double[] days = series.days();
        Arrays.setAll(days, i -> Math.floor(days[i] / 30));
        if (days[0] == days[days.length - 1]) {
            days[0] -= 1;
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, days.length).boxed().toList());
        Collections.shuffle(order, random);
        double[] shuffledDays = order.stream().mapToDouble(i -> days[i]).toArray();
        double[] shuffledValues = order.stream().mapToDouble(i -> series.values()[i]).toArray();

        assertThat(Trend.theilSen(shuffledDays, shuffledValues))
                .isEqualTo(Trend.theilSen(days, series.values()));
    }

    @ParameterizedTest
    @MethodSource("series")
    void theOrderInWhichDaysAreGivenDoesNotMatter(Series series) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, series.days().length).boxed().toList());
        Collections.shuffle(order, new Random(series.seed()));

        assertThat(
                        Trend.trendClaim(
                                order.stream().mapToDouble(i -> series.days()[i]).toArray(),
                                order.stream().mapToDouble(i -> series.values()[i]).toArray(),
                                Direction.HIGHER_IS_BETTER))
                .isEqualTo(
                        Trend.trendClaim(
                                series.days(), series.values(), Direction.HIGHER_IS_BETTER));
    }

    @ParameterizedTest
    @MethodSource("series")
    void selectionFindsWhatSortingFinds(Series series) {
        double[] days = series.days();
        double[] values = series.values();
        Trend.Slope found = Trend.theilSen(days, values);
        double[] slopes = new double[found.pairs()];
        int count = 0;
        for (int i = 0; i < days.length; i++) {
            for (int j = i + 1; j < days.length; j++) {
                slopes[count++] = (values[j] - values[i]) / (days[j] - days[i]);
            }
        }
        Arrays.sort(slopes);
        double median = (slopes[(count - 1) / 2] + slopes[count / 2]) / 2;

        assertThat(found.slope()).isCloseTo(median, within(CLOSE));
        assertThat(slopes)
                .usingElementComparator(StatisticsPropertiesTest::closely)
                .contains(found.low(), found.high());
        assertThat(found.low()).isLessThanOrEqualTo(found.slope() + CLOSE);
        assertThat(found.high()).isGreaterThanOrEqualTo(found.slope() - CLOSE);
    }

    @Test
    void theExactTestCountsAllOrders() {
        for (int n = 2; n <= 8; n++) {
            Map<Integer, Integer> ordersByS = new LinkedHashMap<>();
            List<double[]> orders = orders(n);
            for (double[] order : orders) {
                ordersByS.merge(Math.abs(Trend.mannKendall(order).s()), 1, Integer::sum);
            }
            for (double[] order : orders) {
                Trend.Monotonic test = Trend.mannKendall(order);
                int asLarge =
                        ordersByS.entrySet().stream()
                                .filter(entry -> entry.getKey() >= Math.abs(test.s()))
                                .mapToInt(Map.Entry::getValue)
                                .sum();
                assertThat(test.pExact())
                        .isNotNull()
                        .isCloseTo((double) asLarge / orders.size(), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20, 21, 49, 50})
    void theExactTestStaysExactPastTheReachOfALong(int n) {
        double[] rising = IntStream.range(0, n).mapToDouble(i -> i).toArray();
        double orders = IntStream.rangeClosed(2, n).asDoubleStream().reduce(1, (a, b) -> a * b);

        assertThat(Trend.mannKendall(rising).pExact())
                .isNotNull()
                .isCloseTo(2 / orders, within(2 / orders * 1e-12));
    }

    @ParameterizedTest
    @MethodSource({"series", "longSeries"})
    void nothingIsEverNotANumber(Series series) {
        double[] days = series.days();
        double[] values = series.values();
        int half = values.length / 2;
        double[] before = Arrays.copyOf(values, half);
        double[] after = Arrays.copyOfRange(values, half, values.length);
        for (Direction direction : Direction.values()) {
            assertFinite(Trend.trendClaim(days, values, direction));
            assertFinite(Phases.nap(before, after, direction));
            assertFinite(Phases.baselineCorrectedTau(before, after, direction));
            ControlChart.Limits limits = ControlChart.xmr(before, after, direction);
            assertFinite(limits);
            assertFinite(
                    ControlChart.ewma(
                            after,
                            limits.mean(),
                            limits.sigma(),
                            ControlChart.EWMA_LAMBDA,
                            ControlChart.EWMA_L));
            if (spread(before)) {
                double[] ends = Arrays.copyOf(after, before.length);
                assertFinite(PrePost.prePostEffect(before, ends, direction));
            }
        }
        assertFinite(Trend.theilSen(days, values));
        assertFinite(Trend.mannKendall(values));
        assertFinite(ControlChart.ewmaIrregular(days, values, 0.5, 14));
        assertThat(Trend.mannKendall(values).pUsed()).isBetween(0.0, 1.0);
        assertThat(Trend.mannKendall(values).tauB()).isBetween(-1.0 - CLOSE, 1.0 + CLOSE);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, Trend.MOST_POINTS})
    void theLargestSumsDoNotOverflow(int n) {
        double[] rising = IntStream.range(0, n).mapToDouble(i -> i).toArray();
        Trend.Monotonic test = Trend.mannKendall(rising);

        assertThat(test.s()).isEqualTo(n * (n - 1) / 2);
        assertThat(test.varS()).isEqualTo(n * (n - 1.0) * (2 * n + 5.0) / 18);
        assertThat(test.tauB()).isCloseTo(1, within(CLOSE));
        assertThat(Trend.theilSen(rising, rising).slope()).isEqualTo(1);
        assertThat(Trend.theilSen(rising, rising).pairs()).isEqualTo(n * (n - 1) / 2);
    }

    @Test
    void everyRateHasAnIntervalAroundItWithinZeroAndOne() {
        for (int n : new int[] {1, 2, 5, 20, 61, 500}) {
            for (int k = 0; k <= n; k++) {
                Proportions.Interval interval = Proportions.wilson(k, n, 0.95);
                assertFinite(interval);
                assertThat(interval.low()).isBetween(0.0, interval.proportion());
                assertThat(interval.high()).isBetween(interval.proportion(), 1.0);
            }
        }
    }

    @Test
    void everyFunnelIsSymmetricAndFinite() {
        for (int n : new int[] {1, 2, 8, 20, 500}) {
            for (double target : new double[] {0, 0.0625, 0.25, 0.5, 0.75, 0.9375, 1}) {
                for (int k = 0; k <= n; k += Math.max(1, n / 20)) {
                    Proportions.FunnelPoint point = Proportions.funnel(target, n, k);
                    Proportions.FunnelPoint mirror = Proportions.funnel(1 - target, n, n - k);
                    assertFinite(point);
                    assertThat(point.low998()).isBetween(0.0, point.low95());
                    assertThat(point.high998()).isBetween(point.high95(), 1.0);
                    assertThat(mirror.low95()).isCloseTo(1 - point.high95(), within(CLOSE));
                    assertThat(mirror.pUpper()).isCloseTo(point.pLower(), within(CLOSE));
                    assertThat(mirror.position()).isEqualTo(mirrored(point.position()));
                }
            }
        }
    }

    @Test
    void noHiddenCountCanBeWorkedOut() {
        Random random = new Random(20_261_123);
        for (int run = 0; run < 5_000; run++) {
            Map<String, Integer> cells = new LinkedHashMap<>();
            int size = 1 + random.nextInt(5);
            for (int i = 0; i < size; i++) {
                cells.put("cell" + i, random.nextInt(12));
            }
            int threshold = random.nextBoolean() ? 5 : 10;
            PracticeRules.Suppressed result = PracticeRules.suppress(cells, threshold);

            List<Integer> hidden = new ArrayList<>();
            for (Map.Entry<String, OptionalInt> cell : result.shown().entrySet()) {
                int count = cells.getOrDefault(cell.getKey(), -1);
                if (cell.getValue().isPresent()) {
                    assertThat(cell.getValue().getAsInt()).isEqualTo(count);
                    assertThat(count == 0 || count >= threshold).isTrue();
                } else {
                    assertThat(count).isPositive();
                    hidden.add(count);
                }
            }
            int sum = hidden.stream().mapToInt(Integer::intValue).sum();
            if (result.totalMayBeShown() && !hidden.isEmpty()) {
                assertThat(hidden.size()).isGreaterThan(1);
                assertThat(sum).isGreaterThan(hidden.size());
            }
            assertThat(result.shown().keySet()).containsExactlyElementsOf(cells.keySet());
        }
    }

    /** A made-up client: rising, uneven days and values on the scale 0 to 10. */
    static final class Series {

        private final int seed;
        private final double[] days;
        private final double[] values;

        private Series(int seed, double[] days, double[] values) {
            this.seed = seed;
            this.days = days;
            this.values = values;
        }

        int seed() {
            return seed;
        }

        double[] days() {
            return days.clone();
        }

        double[] values() {
            return values.clone();
        }

        @Override
        public String toString() {
            return "seed %d, %d points".formatted(seed, days.length);
        }
    }

    private static Series aSeries(int seed) {
        Random random = new Random(seed);
        return aSeries(seed, 6 + random.nextInt(50), random.nextInt(5));
    }

    /** With 0 steps all values are equal, with few there are many ties, with 4 next to none. */
    private static Series aSeries(int seed, int n, int steps) {
        Random random = new Random(seed);
        double[] days = new double[n];
        double[] values = new double[n];
        double drift = (random.nextDouble() - 0.5) * 8 / n;
        for (int i = 0; i < n; i++) {
            days[i] = i == 0 ? 0 : days[i - 1] + 1 + random.nextInt(13);
            double wander = steps == 0 ? 0 : random.nextGaussian() + drift * i;
            double grain = steps == 4 ? 1024 : steps;
            values[i] = Math.clamp(Math.rint((5 + wander) * grain) / Math.max(1, grain), 0, 10);
        }
        return new Series(seed, days, values);
    }

    private static Trend.Label opposite(Trend.Label label) {
        return switch (label) {
            case LEANING_BETTER -> Trend.Label.LEANING_WORSE;
            case LEANING_WORSE -> Trend.Label.LEANING_BETTER;
            case CLEAR_BETTER -> Trend.Label.CLEAR_WORSE;
            case CLEAR_WORSE -> Trend.Label.CLEAR_BETTER;
            case NOT_ENOUGH_DATA, NO_CLEAR_TREND -> label;
        };
    }

    private static Proportions.Position mirrored(Proportions.Position position) {
        return switch (position) {
            case BELOW_99_8 -> Proportions.Position.ABOVE_99_8;
            case BELOW_95 -> Proportions.Position.ABOVE_95;
            case WITHIN_95 -> Proportions.Position.WITHIN_95;
            case ABOVE_95 -> Proportions.Position.BELOW_95;
            case ABOVE_99_8 -> Proportions.Position.BELOW_99_8;
        };
    }

    private static int closely(double a, double b) {
        return Math.abs(a - b) < CLOSE ? 0 : Double.compare(a, b);
    }

    private static boolean spread(double[] values) {
        return Arrays.stream(values).distinct().count() > 1;
    }

    private static double[] negated(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static double[] raised(double[] values, double constant) {
        return Arrays.stream(values).map(value -> value + constant).toArray();
    }

    private static double[] reversed(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[values.length - 1 - i])
                .toArray();
    }

    private static List<double[]> orders(int n) {
        List<double[]> orders = new ArrayList<>();
        addOrders(IntStream.range(0, n).mapToDouble(i -> i).toArray(), 0, orders);
        return orders;
    }

    private static void addOrders(double[] values, int from, List<double[]> orders) {
        if (from == values.length) {
            orders.add(values.clone());
        }
        for (int i = from; i < values.length; i++) {
            swap(values, from, i);
            addOrders(values, from + 1, orders);
            swap(values, from, i);
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    /** Every number a result holds, however deep, is finite. */
    private static void assertFinite(Object result) {
        JsonNode tree = JsonMapper.builder().build().valueToTree(result);
        assertFinite("", tree);
    }

    private static void assertFinite(String path, @Nullable JsonNode node) {
        if (node == null) {
            return;
        }
        if (node.isNumber()) {
            assertThat(Double.isFinite(node.asDouble())).as(path).isTrue();
        } else {
            assertThat(node.isString() && node.asString().equals("NaN")).as(path).isFalse();
        }
        node.properties()
                .forEach(entry -> assertFinite(path + "." + entry.getKey(), entry.getValue()));
        node.values().forEach(element -> assertFinite(path + "[]", element));
    }
}
