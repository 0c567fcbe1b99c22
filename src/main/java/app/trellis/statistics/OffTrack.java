package app.trellis.statistics;

import static app.trellis.statistics.Numbers.atLeast;
import static app.trellis.statistics.Numbers.require;
import static app.trellis.statistics.Numbers.requireFinite;
import static app.trellis.statistics.Numbers.requirePositive;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Asks for a second look at an episode by plain rules on a validated instrument; there is no
 * expected curve, because none exists for these clients and a borrowed one would be false
 * precision.
 */
public final class OffTrack {

    /** Design value: the session from which improvement is asked about. */
    public static final int SESSION_TO_LOOK_AT = 6;

    private OffTrack() {}

    /** The rules, in the order they are reported. */
    public enum Flag {
        RELIABLE_DETERIORATION,
        NO_RELIABLE_IMPROVEMENT_BY_SESSION_6,
        LOST_EARLIER_GAIN
    }

    /** The urgency. NO_FLAG reads "no flag", never "on track". */
    public enum Status {
        RED,
        AMBER,
        NO_FLAG
    }

    /**
     * One valid score of the current episode.
     *
     * @param session number of the session it belongs to, from 0
     * @param score in points
     */
    public record Point(int session, double score) {

        /**
         * @throws IllegalArgumentException if the session is negative or the score not a number
         */
        public Point {
            require(session >= 0, "session must not be negative");
            requireFinite("score", score);
        }
    }

    /**
     * Flags of an episode and their urgency.
     *
     * @param flags rules that hold, in the order of {@link Flag}
     * @param status RED with a reliable deterioration, AMBER with any other flag
     */
    public record Assessment(List<Flag> flags, Status status) {}

    /**
     * Checks an episode against the three rules.
     *
     * <ul>
     *   <li>RELIABLE_DETERIORATION (RED): worse than the start by at least the threshold.
     *   <li>NO_RELIABLE_IMPROVEMENT_BY_SESSION_6 (AMBER): latest score from session 6 or later,
     *       improvement below the threshold, still a case, not RED.
     *   <li>LOST_EARLIER_GAIN (AMBER): was better than the start by at least the threshold and is
     *       now at least the threshold below that best.
     * </ul>
     *
     * With fewer than two scores there is no change to judge and no flag.
     *
     * @param points valid scores of the current episode; put in order of their sessions
     * @param threshold points that count as reliable, above 0
     * @param caseWhen when a score lies in the clinical range
     * @param direction which end is better
     * @throws IllegalArgumentException if the threshold is out of range
     */
    public static Assessment offTrack(
            List<Point> points, double threshold, CaseRule caseWhen, Direction direction) {
        requirePositive("threshold", threshold);
        if (points.size() < 2) {
            return new Assessment(List.of(), Status.NO_FLAG);
        }
        List<Point> ordered =
                points.stream().sorted(Comparator.comparingInt(Point::session)).toList();
        double start = ordered.getFirst().score();
        Point latest = ordered.getLast();
        double improvement = direction.improvement(start, latest.score());
        double best =
                ordered.stream()
                        .mapToDouble(point -> direction.improvement(start, point.score()))
                        .max()
                        .orElseThrow();

        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        boolean deteriorated = atLeast(-improvement, threshold);
        if (deteriorated) {
            flags.add(Flag.RELIABLE_DETERIORATION);
        }
        if (!deteriorated
                && latest.session() >= SESSION_TO_LOOK_AT
                && !atLeast(improvement, threshold)
                && caseWhen.isCase(latest.score())) {
            flags.add(Flag.NO_RELIABLE_IMPROVEMENT_BY_SESSION_6);
        }
        if (atLeast(best, threshold) && atLeast(best - improvement, threshold)) {
            flags.add(Flag.LOST_EARLIER_GAIN);
        }
        Status status = flags.isEmpty() ? Status.NO_FLAG : Status.AMBER;
        return new Assessment(List.copyOf(flags), deteriorated ? Status.RED : status);
    }
}
