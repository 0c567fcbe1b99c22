package app.trellis.reports;

import app.trellis.statistics.PracticeRules;
import app.trellis.statistics.PracticeRules.Level;
import app.trellis.statistics.Proportions;
import org.jspecify.annotations.Nullable;

/**
 * What was done of what was due.
 *
 * @param due how much was due; hidden where too few clients stand behind it
 * @param done how much of it was done; null where {@code due} is hidden
 * @param rate share with its 95 % interval of Wilson, from 20 due on; else null
 */
public record Share(Cell due, @Nullable Integer done, Proportions.@Nullable Interval rate) {

    private static final double CONFIDENCE = 0.95;

    /**
     * Work of few clients would show what single ones did, so their number decides, not the amount.
     *
     * @param clients how many different clients stand behind it, as far as it may be shown
     */
    static Share of(Cell clients, int due, int done) {
        return clients.isShown()
                ? new Share(new Cell.Shown(due), done, rate(due, done))
                : new Share(clients, null, null);
    }

    private static Proportions.@Nullable Interval rate(int due, int done) {
        return PracticeRules.reportLevel(due).level() == Level.RATES_WITH_INTERVAL
                ? Proportions.wilson(done, due, CONFIDENCE)
                : null;
    }
}
