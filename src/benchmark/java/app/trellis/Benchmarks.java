package app.trellis;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks and prints what was found beside what is to be reached; judges nothing. */
public final class Benchmarks {

    private static final String LINE = "%-28s %10s %10s %10s %10s %10s%n";
    private static final double MICROSECONDS = 1_000;

    /** To be reached with 500 points, in milliseconds; there is no <i>must</i>. */
    private static final double AIM = 5;

    private Benchmarks() {}

    /**
     * @param arguments those of JMH, such as {@code -f 3} for three processes each
     */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results =
                new Runner(
                                new OptionsBuilder()
                                        .parent(new CommandLineOptions(arguments))
                                        .include(TrendBenchmark.class.getName())
                                        .build())
                        .run();
        List<String> lines = results.stream().map(Benchmarks::line).toList();
        System.out.printf("%n" + LINE, "figure (ms)", "must", "aim", "found", "min", "max");
        lines.forEach(System.out::print);
    }

    private static String line(RunResult result) {
        Result<?> found = result.getPrimaryResult();
        String points = result.getParams().getParam("points");
        String aim = "500".equals(points) ? number(AIM) : "";
        return String.format(
                Locale.ROOT,
                LINE,
                found.getLabel() + ", " + points + " points",
                "",
                aim,
                number(found.getScore() / MICROSECONDS),
                number(found.getStatistics().getMin() / MICROSECONDS),
                number(found.getStatistics().getMax() / MICROSECONDS));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
