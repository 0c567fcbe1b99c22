package app.trellis.trends;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The forms of one instrument, sorted out.
 *
 * <ul>
 *   <li>Days run in real time; of several on one local day the last counts and all are drawn.
 *   <li>Nothing is filled in. A form with too few answers has no score and only stands in the
 *       table.
 *   <li>Another version of the form starts a new series; only the newest is drawn.
 * </ul>
 *
 * @param all oldest first, those of an earlier version included
 * @param version the version that is drawn; 0 where there is nothing
 * @param counted one a day, oldest first
 * @param lastOfDay the same by their days
 * @param gaps stretches without a score that break the line
 */
record Series(
        List<Taken> all,
        int version,
        List<Taken> counted,
        Map<LocalDate, Taken> lastOfDay,
        List<Gap> gaps) {

    static Series of(List<Taken> points) {
        int version = points.isEmpty() ? 0 : points.getLast().version();
        Map<LocalDate, Taken> lastOfDay = new TreeMap<>();
        points.stream()
                .filter(point -> point.version() == version && point.isScored())
                .forEach(point -> lastOfDay.put(point.on(), point));
        List<Taken> counted = List.copyOf(lastOfDay.values());
        return new Series(
                List.copyOf(points), version, counted, Map.copyOf(lastOfDay), gaps(counted));
    }

    /** What counts from a day on; all of it without one. */
    List<Taken> since(@Nullable NewStart start) {
        return start == null
                ? counted
                : counted.stream().filter(point -> !point.on().isBefore(start.on())).toList();
    }

    /** What counted until a new start. */
    List<Taken> until(NewStart start) {
        return counted.stream().filter(point -> point.on().isBefore(start.on())).toList();
    }

    Use use(Taken point) {
        if (point.version() != version) {
            return Use.EARLIER_FORM;
        }
        if (!point.isScored()) {
            return Use.TOO_FEW_ANSWERS;
        }
        return point.equals(lastOfDay.get(point.on())) ? Use.COUNTED : Use.DRAWN;
    }

    /** Days without a score before this one, where they are more than {@link Gap#DAYS}; else 0. */
    long quietBefore(Taken point) {
        return use(point).isDrawn()
                ? gaps.stream()
                        .filter(gap -> gap.until().equals(point.on()))
                        .mapToLong(Gap::days)
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    /** Whole days since the last form of any kind; null without one. */
    @Nullable Long daysAgo(LocalDate today) {
        return all.isEmpty()
                ? null
                : Math.max(0, ChronoUnit.DAYS.between(all.getLast().on(), today));
    }

    static List<LocalDate> days(List<Taken> points) {
        return points.stream().map(Taken::on).toList();
    }

    static double[] values(List<Taken> points) {
        return points.stream().mapToDouble(Taken::value).toArray();
    }

    /** Days in real time from the first of them. */
    static double[] times(List<Taken> points) {
        return points.stream()
                .mapToDouble(point -> ChronoUnit.DAYS.between(points.getFirst().on(), point.on()))
                .toArray();
    }

    private static List<Gap> gaps(List<Taken> counted) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < counted.size(); i++) {
            LocalDate from = counted.get(i - 1).on();
            LocalDate until = counted.get(i).on();
            long between = ChronoUnit.DAYS.between(from, until);
            if (between > Gap.DAYS) {
                gaps.add(new Gap(from, until, between));
            }
        }
        return List.copyOf(gaps);
    }
}
