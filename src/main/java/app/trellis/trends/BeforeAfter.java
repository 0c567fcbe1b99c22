package app.trellis.trends;

import app.trellis.statistics.Direction;
import app.trellis.statistics.Phases;
import app.trellis.statistics.Trend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time before something was changed on purpose beside the time after it: described, never
 * caused.
 *
 * @param phase what was changed, and when
 * @param before the scores before it, back to the change before
 * @param after the scores from that day on, up to the next change
 * @param overlap how far the two lie apart; null with too few scores on one side
 * @param corrected the same after the slope of the time before has been taken out of both
 */
public record BeforeAfter(
        EventNote phase,
        Side before,
        Side after,
        Phases.@Nullable Overlap overlap,
        Phases.@Nullable Corrected corrected) {

    /** Design value: scores needed on either side. */
    public static final int MINIMUM = 5;

    /** The scores of one side; lowest and highest are 0 where there are none. */
    public record Side(int scores, double lowest, double highest) {

        static Side of(List<Scored> side) {
            return new Side(
                    side.size(),
                    side.stream().mapToDouble(Scored::value).min().orElse(0),
                    side.stream().mapToDouble(Scored::value).max().orElse(0));
        }
    }

    /** One counted score on its day. */
    public record Scored(LocalDate on, double value) {}

    /**
     * Compares before and after each change that was marked.
     *
     * @param counted one score a day, oldest first, of one instrument
     * @param events what was noted; only marked changes are compared
     */
    public static List<BeforeAfter> of(
            List<Scored> counted, List<EventNote> events, Direction direction) {
        List<EventNote> phases =
                events.stream()
                        .filter(EventNote::isPhase)
                        .sorted(Comparator.comparing(EventNote::on))
                        .toList();
        List<BeforeAfter> compared = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            LocalDate change = phases.get(i).on();
            LocalDate from = i == 0 ? LocalDate.MIN : phases.get(i - 1).on();
            LocalDate until = i == phases.size() - 1 ? LocalDate.MAX : phases.get(i + 1).on();
            compared.add(
                    of(
                            phases.get(i),
                            between(counted, from, change),
                            between(counted, change, until),
                            direction));
        }
        return compared;
    }

    private static BeforeAfter of(
            EventNote phase, List<Scored> before, List<Scored> after, Direction direction) {
        boolean enough = before.size() >= MINIMUM && after.size() >= MINIMUM;
        return new BeforeAfter(
                phase,
                Side.of(before),
                Side.of(after),
                enough ? Phases.nap(values(before), values(after), direction) : null,
                enough
                        ? Phases.baselineCorrectedTau(values(before), values(after), direction)
                        : null);
    }

    private static List<Scored> between(List<Scored> counted, LocalDate from, LocalDate until) {
        List<Scored> side =
                counted.stream()
                        .filter(one -> !one.on().isBefore(from) && one.on().isBefore(until))
                        .toList();
        return side.subList(Math.max(0, side.size() - Trend.MOST_POINTS), side.size());
    }

    private static double[] values(List<Scored> side) {
        return side.stream().mapToDouble(Scored::value).toArray();
    }
}
