package app.trellis.reports;

import app.trellis.statistics.PracticeRules;
import app.trellis.statistics.PracticeRules.Level;
import app.trellis.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * What was done of what was due.
 *
 * @param due how much was due, small numbers hidden
 * @param done how much of it was done; null where {@code due} is hidden
 * @param rate share with its 95 % interval of Wilson, from 20 due on; else null
 */
public record Share(Cell due, @Nullable Integer done, Proportions.@Nullable Interval rate) {

    private static final double CONFIDENCE = 0.95;

    static Share of(Cell due, int done) {
        return switch (due) {
            case Cell.Shown(int number) -> new Share(due, done, rate(number, done));
            case Cell.FewerThan fewer -> new Share(due, null, null);
            case Cell.Withheld withheld -> new Share(due, null, null);
        };
    }

    private static Proportions.@Nullable Interval rate(int due, int done) {
        return PracticeRules.reportLevel(due).level() == Level.RATES_WITH_INTERVAL
                ? Proportions.wilson(done, due, CONFIDENCE)
                : null;
    }
}
