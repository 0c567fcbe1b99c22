package app.trellis;

import app.trellis.statistics.ControlChart;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Phases;
import app.trellis.statistics.Trend;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the statistics of one client's trend cost: the claim, the control limits, the smoothed line
 * and the comparison of before and after, over 50 and over 500 points that are a few days apart.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class TrendBenchmark {

    /** How many points: a year of weekly check-ins, and ten years of them. */
    @Param({"50", "500"})
    public int points;

    private double[] days = {};
    private double[] values = {};

    /** A slow climb with noise, on marks of one decimal from 0 to 10; the same on every run. */
    @Setup
    public void course() {
        Random random = new Random(points);
        days = new double[points];
        values = new double[points];
        double day = 0;
        for (int point = 0; point < points; point++) {
            day += 5 + random.nextInt(5);
            days[point] = day;
            double mark = 4 + 3.0 * point / points + random.nextGaussian();
            values[point] = Math.rint(Math.clamp(mark, 0, 10) * 10) / 10;
        }
    }

    /** Theil-Sen, its interval, Mann-Kendall and the word they allow. */
    @Benchmark
    public Trend.Claim claim() {
        return Trend.trendClaim(days, values, Direction.HIGHER_IS_BETTER);
    }

    /** Everything that a trend page computes from the points of one instrument. */
    @Benchmark
    public void wholeTrend(Blackhole seen) {
        int first = ControlChart.PERSONAL_BASELINE;
        double[] before = Arrays.copyOfRange(values, 0, first);
        double[] after = Arrays.copyOfRange(values, first, points);
        seen.consume(Trend.trendClaim(days, values, Direction.HIGHER_IS_BETTER));
        seen.consume(ControlChart.xmr(before, after, Direction.HIGHER_IS_BETTER));
        seen.consume(
                ControlChart.ewmaIrregular(
                        days,
                        values,
                        ControlChart.SMOOTHER_LAMBDA,
                        ControlChart.SMOOTHER_TAU_DAYS));
        seen.consume(Phases.nap(before, after, Direction.HIGHER_IS_BETTER));
    }
}
