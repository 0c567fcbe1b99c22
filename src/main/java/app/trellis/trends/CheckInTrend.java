package app.trellis.trends;

import app.trellis.measures.ScorePoint;
import app.trellis.statistics.ControlChart;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Trend;
import app.trellis.trends.CheckIn.Use;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about one client's check-ins, with everything it rests on. Sentence, chart and
 * table are all made of this, so that they cannot disagree.
 *
 * @param checkIns all of them, oldest first, the ones of an earlier form included
 * @param claim what may be said about the composite
 * @param baseline mean of the first six counted marks; null before there are six
 * @param band the usual range; null without a baseline, or where the first six are all the same
 * @param gaps stretches without a mark that break the line
 * @param daysAgo whole days since the last check-in of any kind; null without one
 */
public record CheckInTrend(
        List<CheckIn> checkIns,
        Trend.Claim claim,
        @Nullable Double baseline,
        @Nullable Band band,
        List<Gap> gaps,
        @Nullable Long daysAgo) {

    /** Changes whenever a rule or a threshold does; shown beside every conclusion. */
    public static final int RULE_VERSION = 1;

    /** The drawn line breaks where two marks lie further apart than this. */
    public static final int GAP_DAYS = 21;

    /** What other people do: drawn apart and kept out of the composite. */
    public static final String BOUNDARIES = "q9";

    /** Felt safety: drawn apart and kept out of the composite. */
    public static final String SAFETY = "q10";

    private static final double SLACK = 1e-9;

    /**
     * The usual range of this person.
     *
     * @param low lower end, within the scale
     * @param high upper end, within the scale
     * @param provisional true until there are twelve marks
     */
    public record Band(double low, double high, boolean provisional) {}

    /** Days without a mark, from one to the next. */
    public record Gap(LocalDate from, LocalDate until, long days) {}

    /** Lowest and highest answer to one question; never tested for a direction. */
    public record Range(int low, int high, int answered) {}

    /** What is missing for the next stronger word. */
    public enum Shortfall {
        CHECK_INS,
        DAYS,
        CHANCE,
        SIZE,
        CONFIRMATION
    }

    /**
     * Reads the trend from scored check-ins.
     *
     * <ul>
     *   <li>Days run in real time from the first mark; of several on one local day the last counts
     *       and all are drawn.
     *   <li>Nothing is filled in. A check-in with too few answers has no mark and only stands in
     *       the table.
     *   <li>Another version of the form starts a new series; only the newest is drawn.
     * </ul>
     *
     * @param points oldest first, of one client
     * @param today the day from which "days ago" is told
     */
    public static CheckInTrend of(List<ScorePoint> points, LocalDate today) {
        if (points.isEmpty()) {
            return new CheckInTrend(
                    List.of(), claim(List.of(), List.of()), null, null, List.of(), null);
        }
        int form = points.getLast().instrumentVersion();
        Map<LocalDate, ScorePoint> lastOfDay = new TreeMap<>();
        points.stream()
                .filter(point -> isMarked(point, form))
                .forEach(point -> lastOfDay.put(point.takenOn(), point));
        List<LocalDate> days = List.copyOf(lastOfDay.keySet());
        List<Double> marks = lastOfDay.values().stream().map(CheckInTrend::markOf).toList();
        Usual usual = Usual.of(days, marks);
        List<Gap> gaps = gaps(days);
        List<CheckIn> checkIns = new ArrayList<>();
        for (ScorePoint point : points) {
            checkIns.add(checkIn(point, use(point, form, lastOfDay), usual, gaps));
        }
        LocalDate last = points.getLast().takenOn();
        return new CheckInTrend(
                List.copyOf(checkIns),
                claim(days, marks),
                usual.baseline(),
                usual.band(),
                gaps,
                Math.max(0, ChronoUnit.DAYS.between(last, today)));
    }

    /** Whether nothing has come yet. */
    public boolean isEmpty() {
        return checkIns.isEmpty();
    }

    /** What the chart draws, oldest first. */
    public List<CheckIn> drawn() {
        return checkIns.stream().filter(CheckIn::isDrawn).toList();
    }

    /** The check-ins of the current form, oldest first. */
    public List<CheckIn> series() {
        return checkIns.stream().filter(one -> one.use() != Use.EARLIER_FORM).toList();
    }

    /** The newest counted check-in. */
    public Optional<CheckIn> latest() {
        return checkIns.stream()
                .filter(one -> one.use() == Use.COUNTED)
                .reduce((before, after) -> after);
    }

    /** The lowest drawn one; the first of equals. */
    public Optional<CheckIn> lowest() {
        return drawn().stream().min(Comparator.comparingDouble(CheckInTrend::markOf));
    }

    /** Whether the moving average lies below its limit now: worth asking. */
    public boolean possibleDrop() {
        return latest().filter(CheckIn::possibleDrop).isPresent();
    }

    /** Whether the newest mark lies below the usual range. */
    public boolean unusuallyLow() {
        return latest().filter(CheckIn::unusuallyLow).isPresent();
    }

    /** Lowest and highest answer to one question in the current form. */
    public Optional<Range> range(String item) {
        List<Integer> given =
                series().stream()
                        .map(one -> one.items().get(item))
                        .filter(answer -> answer != null)
                        .toList();
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Range(
                                given.stream().mapToInt(Integer::intValue).min().orElseThrow(),
                                given.stream().mapToInt(Integer::intValue).max().orElseThrow(),
                                given.size()));
    }

    /** What is missing for the next stronger word; empty where there is none. */
    public Set<Shortfall> shortfalls() {
        Set<Shortfall> missing = EnumSet.noneOf(Shortfall.class);
        switch (claim.claim()) {
            case NOT_ENOUGH_DATA ->
                    addMissing(missing, Trend.LEANING_MINIMUM_POINTS, Trend.LEANING_MINIMUM_DAYS);
            case NO_CLEAR_TREND -> addWeak(missing, Trend.LEANING_P);
            case LEANING_BETTER, LEANING_WORSE -> {
                addMissing(missing, Trend.CLEAR_MINIMUM_POINTS, Trend.CLEAR_MINIMUM_DAYS);
                addWeak(missing, Trend.CLEAR_P);
                if (missing.isEmpty()) {
                    missing.add(Shortfall.CONFIRMATION);
                }
            }
            case CLEAR_BETTER, CLEAR_WORSE -> {}
        }
        return missing;
    }

    private void addMissing(Set<Shortfall> missing, int checkIns, int days) {
        if (claim.n() < checkIns) {
            missing.add(Shortfall.CHECK_INS);
        }
        if (claim.spanDays() < days) {
            missing.add(Shortfall.DAYS);
        }
    }

    private void addWeak(Set<Shortfall> missing, double highestP) {
        Double p = claim.p();
        if (p != null && p >= highestP) {
            missing.add(Shortfall.CHANCE);
        }
        Double change = claim.estimatedChange();
        if (change != null && Math.abs(change) < Trend.MINIMUM_MEANINGFUL_CHANGE - SLACK) {
            missing.add(Shortfall.SIZE);
        }
    }

    private static CheckIn checkIn(ScorePoint point, Use use, Usual usual, List<Gap> gaps) {
        boolean counted = use == Use.COUNTED;
        boolean drawn = counted || use == Use.DRAWN;
        long quiet =
                gaps.stream()
                        .filter(gap -> drawn && gap.until().equals(point.takenOn()))
                        .mapToLong(Gap::days)
                        .findFirst()
                        .orElse(0);
        return new CheckIn(
                point.takenOn(),
                use == Use.TOO_FEW_ANSWERS ? null : point.total(),
                point.answered(),
                use,
                drawn ? usual.distance(markOf(point)) : null,
                counted && usual.low().contains(point.takenOn()),
                counted && usual.dropped().contains(point.takenOn()),
                quiet,
                Map.copyOf(point.items()));
    }

    private static Use use(ScorePoint point, int form, Map<LocalDate, ScorePoint> lastOfDay) {
        if (point.instrumentVersion() != form) {
            return Use.EARLIER_FORM;
        }
        if (point.total() == null) {
            return Use.TOO_FEW_ANSWERS;
        }
        return point.equals(lastOfDay.get(point.takenOn())) ? Use.COUNTED : Use.DRAWN;
    }

    private static boolean isMarked(ScorePoint point, int form) {
        return point.instrumentVersion() == form && point.total() != null;
    }

    private static double markOf(ScorePoint point) {
        Double total = point.total();
        if (total == null) {
            throw new IllegalArgumentException("A check-in without a mark cannot be counted");
        }
        return total;
    }

    private static double markOf(CheckIn checkIn) {
        Double mark = checkIn.mark();
        return mark == null ? Double.MAX_VALUE : mark;
    }

    private static Trend.Claim claim(List<LocalDate> days, List<Double> marks) {
        int left = Math.max(0, days.size() - Trend.MOST_POINTS);
        List<LocalDate> when = days.subList(left, days.size());
        return Trend.trendClaim(
                when.stream()
                        .mapToDouble(day -> ChronoUnit.DAYS.between(when.getFirst(), day))
                        .toArray(),
                array(marks.subList(left, marks.size())),
                Direction.HIGHER_IS_BETTER);
    }

    private static List<Gap> gaps(List<LocalDate> days) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < days.size(); i++) {
            long between = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
            if (between > GAP_DAYS) {
                gaps.add(new Gap(days.get(i - 1), days.get(i), between));
            }
        }
        return List.copyOf(gaps);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * What is usual for this person, and the days that fell out of it.
     *
     * @param low days with a mark below the usual range
     * @param dropped days on which the moving average lay below its limit
     */
    private record Usual(
            @Nullable Double baseline,
            @Nullable Band band,
            Set<LocalDate> low,
            Set<LocalDate> dropped) {

        private static final double LOWEST = 0;
        private static final double HIGHEST = 10;

        static Usual of(List<LocalDate> days, List<Double> marks) {
            int first = ControlChart.PERSONAL_BASELINE;
            if (marks.size() < first) {
                return new Usual(null, null, Set.of(), Set.of());
            }
            double[] after = array(marks.subList(first, marks.size()));
            ControlChart.Limits limits =
                    ControlChart.xmr(
                            array(marks.subList(0, first)), after, Direction.HIGHER_IS_BETTER);
            if (limits.sigma() < SLACK) {
                // Six equal marks say nothing about what is usual: any other mark would stand out.
                return new Usual(limits.mean(), null, Set.of(), Set.of());
            }
            List<LocalDate> later = days.subList(first, days.size());
            ControlChart.Ewma moving =
                    ControlChart.ewma(
                            after,
                            limits.mean(),
                            limits.sigma(),
                            ControlChart.EWMA_LAMBDA,
                            ControlChart.EWMA_L);
            return new Usual(
                    limits.mean(),
                    new Band(
                            Math.clamp(limits.lowerLimit(), LOWEST, HIGHEST),
                            Math.clamp(limits.upperLimit(), LOWEST, HIGHEST),
                            marks.size() < ControlChart.FIRM_BAND_POINTS),
                    Set.copyOf(limits.worseBeyondLimitIndexes().stream().map(later::get).toList()),
                    Set.copyOf(
                            IntStream.range(0, later.size())
                                    .filter(i ->
                                            moving.ewma().get(i)
                                                    < moving.lowerExact().get(i) - SLACK)
                                    .mapToObj(later::get)
                                    .toList()));
        }

        @Nullable Double distance(double mark) {
            return baseline == null
                    ? null
                    : Rounded.tenth(mark).subtract(Rounded.tenth(baseline)).doubleValue();
        }
    }
}
