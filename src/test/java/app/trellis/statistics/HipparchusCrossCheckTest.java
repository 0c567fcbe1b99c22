package app.trellis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.inference.MannWhitneyUTest;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what we wrote by hand with what somebody else wrote, where both exist. */
class HipparchusCrossCheckTest {

    private static final double CLOSE = 1e-9;

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 0.9, 0.95, 0.99})
    void wilsonIntervalsAreTheSame(double confidence) {
        for (int n : new int[] {5, 12, 20, 60, 263, 500}) {
            for (int k = 0; k <= n; k++) {
                Proportions.Interval ours = Proportions.wilson(k, n, confidence);
                ConfidenceInterval theirs =
                        BinomialProportion.getWilsonScoreInterval(n, (double) k / n, confidence);
                assertThat(ours.low()).isCloseTo(theirs.getLowerBound(), within(CLOSE));
                assertThat(ours.high()).isCloseTo(theirs.getUpperBound(), within(CLOSE));
            }
        }
    }

    @Test
    void rankCorrelationsWithTimeAreTheSame() {
        Random random = new Random(59);
        for (int run = 0; run < 200; run++) {
            int n = 3 + random.nextInt(120);
            int steps = 2 + random.nextInt(30);
            double[] order = IntStream.range(0, n).mapToDouble(i -> i).toArray();
            double[] values = Arrays.stream(order).map(i -> random.nextInt(steps)).toArray();
            values[0] = -1;

            assertThat(Trend.mannKendall(values).tauB())
                    .isCloseTo(new KendallsCorrelation().correlation(order, values), within(CLOSE));
        }
    }

    @Test
    void correlationsOfStartAndEndAreTheSame() {
        Random random = new Random(12);
        for (int run = 0; run < 200; run++) {
            int n = 3 + random.nextInt(60);
            double[] pre = IntStream.range(0, n).mapToDouble(i -> random.nextInt(28)).toArray();
            double[] post = Arrays.stream(pre).map(x -> x / 2 + random.nextInt(9)).toArray();
            pre[0] = 28;

            assertThat(PrePost.prePostEffect(pre, post, Direction.LOWER_IS_BETTER).r())
                    .isCloseTo(new PearsonsCorrelation().correlation(pre, post), within(CLOSE));
        }
    }

    @Test
    void overlapIsTheShareOfTheMannWhitneyCount() {
        Random random = new Random(7);
        for (int run = 0; run < 200; run++) {
            double[] before = values(random, 2 + random.nextInt(30));
            double[] after = values(random, 2 + random.nextInt(30));

            double nap = Phases.nap(before, after, Direction.HIGHER_IS_BETTER).nap();

            // Theirs is the smaller of the two counts, whichever phase it speaks for.
            double pairs = (double) before.length * after.length;
            assertThat(Math.min(nap, 1 - nap))
                    .isCloseTo(
                            new MannWhitneyUTest().mannWhitneyU(before, after) / pairs,
                            within(CLOSE));
        }
    }

    @Test
    void tailsOfTheFunnelAreTheSame() {
        for (double target : new double[] {0.05, 0.31, 0.5, 0.87}) {
            for (int n : new int[] {5, 20, 81, 263}) {
                BinomialDistribution theirs = new BinomialDistribution(n, target);
                for (int k = 0; k <= n; k++) {
                    Proportions.FunnelPoint ours = Proportions.funnel(target, n, k);

                    assertThat(ours.pLower())
                            .isCloseTo(theirs.cumulativeProbability(k), within(CLOSE));
                    assertThat(ours.pUpper())
                            .isCloseTo(1 - theirs.cumulativeProbability(k - 1), within(CLOSE));
                }
            }
        }
    }

    @Test
    void theNormalTestOfATrendIsTheSame() {
        Random random = new Random(31);
        NormalDistribution theirs = new NormalDistribution(0, 1);
        for (int run = 0; run < 200; run++) {
            Trend.Monotonic ours = Trend.mannKendall(values(random, 4 + random.nextInt(100)));

            assertThat(ours.pNormal())
                    .isCloseTo(
                            2 * theirs.cumulativeProbability(-Math.abs(ours.z())), within(CLOSE));
        }
    }

    private static double[] values(Random random, int count) {
        return IntStream.range(0, count).mapToDouble(i -> random.nextInt(12)).toArray();
    }
}
