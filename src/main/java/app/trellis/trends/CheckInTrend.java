package app.trellis.trends;

import app.trellis.statistics.ControlChart;
import app.trellis.statistics.Direction;
import app.trellis.statistics.Trend;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about one client's check-ins, with everything it rests on. Sentence, chart and
 * table are all made of this, so that they cannot disagree.
 *
 * @param checkIns all of them, oldest first, the ones of an earlier form included
 * @param claim what may be said about the composite
 * @param baseline mean of the first six counted marks since the start; null before there are six
 * @param band the usual range; null without a baseline, or where the first six are all the same
 * @param start the day from which everything is counted anew; null while that is the first one
 * @param earlierBaseline the baseline that held before the new start; null without one
 * @param startIsWorst whether the new start begins with the worst mark until then, after which
 *     marks tend to be better by themselves
 * @param smooth the smoothed line
 * @param gaps stretches without a mark that break the line
 * @param daysAgo whole days since the last check-in of any kind; null without one
 */
public record CheckInTrend(
        List<CheckIn> checkIns,
        Trend.Claim claim,
        @Nullable Double baseline,
        @Nullable Band band,
        @Nullable NewStart start,
        @Nullable Double earlierBaseline,
        boolean startIsWorst,
        List<Smooth> smooth,
        List<Gap> gaps,
        @Nullable Long daysAgo) {

    /** Changes whenever a rule or a threshold does; shown beside every conclusion. */
    public static final int RULE_VERSION = 1;

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
     * Reads the trend from scored check-ins; what is used for what is told by {@link Use}.
     *
     * @param points oldest first, of one client
     * @param start the day from which to count, if a practitioner set one; ignored where nothing
     *     counts from there on
     * @param today the day from which "days ago" is told
     */
    static CheckInTrend of(List<Taken> points, @Nullable NewStart start, LocalDate today) {
        Series series = Series.of(points);
        NewStart from = series.since(start).isEmpty() ? null : start;
        List<Taken> counted = series.since(from);
        Usual usual = Usual.of(counted);
        List<CheckIn> checkIns =
                points.stream().map(point -> checkIn(point, series, usual, from)).toList();
        return new CheckInTrend(
                checkIns,
                claim(counted),
                usual.baseline(),
                usual.band(),
                from,
                from == null ? null : Usual.of(series.until(from)).baseline(),
                from != null && beginsWithWorst(series, from),
                Smooth.of(series.counted()),
                series.gaps(),
                series.daysAgo(today));
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

    private static CheckIn checkIn(
            Taken point, Series series, Usual usual, @Nullable NewStart start) {
        Use use = series.use(point);
        boolean before = start != null && point.on().isBefore(start.on());
        boolean counted = use == Use.COUNTED && !before;
        return new CheckIn(
                point.on(),
                use == Use.TOO_FEW_ANSWERS ? null : point.score(),
                point.answered(),
                use,
                use.isDrawn() && !before ? usual.distance(point.value()) : null,
                use.isDrawn() && before,
                counted && usual.low().contains(point.on()),
                counted && usual.dropped().contains(point.on()),
                series.quietBefore(point),
                point.together(),
                point.items());
    }

    private static boolean beginsWithWorst(Series series, NewStart start) {
        double first = series.since(start).getFirst().value();
        List<Taken> before = series.until(start);
        return !before.isEmpty() && before.stream().allMatch(one -> one.value() > first - SLACK);
    }

    private static double markOf(CheckIn checkIn) {
        Double mark = checkIn.mark();
        return mark == null ? Double.MAX_VALUE : mark;
    }

    private static Trend.Claim claim(List<Taken> counted) {
        List<Taken> newest =
                counted.subList(Math.max(0, counted.size() - Trend.MOST_POINTS), counted.size());
        return Trend.trendClaim(
                Series.times(newest), Series.values(newest), Direction.HIGHER_IS_BETTER);
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

        static Usual of(List<Taken> counted) {
            int first = ControlChart.PERSONAL_BASELINE;
            if (counted.size() < first) {
                return new Usual(null, null, Set.of(), Set.of());
            }
            List<Taken> rest = counted.subList(first, counted.size());
            double[] after = Series.values(rest);
            ControlChart.Limits limits =
                    ControlChart.xmr(
                            Series.values(counted.subList(0, first)),
                            after,
                            Direction.HIGHER_IS_BETTER);
            if (limits.sigma() < SLACK) {
                // Six equal marks say nothing about what is usual: any other mark would stand out.
                return new Usual(limits.mean(), null, Set.of(), Set.of());
            }
            List<LocalDate> later = Series.days(rest);
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
                            counted.size() < ControlChart.FIRM_BAND_POINTS),
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
