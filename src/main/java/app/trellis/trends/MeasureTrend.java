package app.trellis.trends;

import app.trellis.measures.Norms;
import app.trellis.statistics.CaseRule;
import app.trellis.statistics.ClinicalChange;
import app.trellis.statistics.Direction;
import app.trellis.statistics.OffTrack;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about one client's scores on one questionnaire, with everything it rests on.
 * Sentence, chart and table are all made of this, so that they cannot disagree.
 *
 * <p>The start is the first valid score since the start of counting, never the worst one: taking
 * the worst would turn regression to the mean into progress.
 *
 * @param marks all of them, oldest first, those of an earlier version included
 * @param first the score that the others are compared with; null without any
 * @param outcome what happened from the first to the latest score; null with fewer than two, or
 *     where it is not known what is error
 * @param start the day from which everything is counted anew; null while that is the first one
 * @param earlierFirst the score that the others were compared with before the new start
 * @param startIsWorst whether the new start is the worst score until then, after which scores tend
 *     to be better by themselves
 * @param smooth the smoothed line
 * @param gaps stretches without a score that break the line
 * @param daysAgo whole days since the last form of any kind; null without one
 */
public record MeasureTrend(
        Yardstick yardstick,
        List<FormMark> marks,
        @Nullable FormMark first,
        ClinicalChange.@Nullable Outcome outcome,
        @Nullable NewStart start,
        @Nullable FormMark earlierFirst,
        boolean startIsWorst,
        List<Smooth> smooth,
        List<Gap> gaps,
        @Nullable Long daysAgo) {

    /** Changes whenever a rule or a threshold of ours does; shown beside every conclusion. */
    public static final int RULE_VERSION = 1;

    /** How many scores a change needs. */
    public static final int SCORES_FOR_A_CHANGE = 2;

    /** A form belongs to the session that follows it within this time. */
    private static final Duration BEFORE_A_SESSION = Duration.ofHours(12);

    /** For a questionnaire of which no clinical range is known: nobody is in it. */
    private static final CaseRule NOBODY = new CaseRule(CaseRule.Comparison.ABOVE, 1_000_000);

    /** The error of the questionnaire around the start, within its scale. */
    public record ErrorBand(double low, double high) {}

    /**
     * Reads the trend from scored forms; what is used for what is told by {@link Use}.
     *
     * @param points oldest first, of one client and one questionnaire
     * @param start the day from which to count, if a practitioner set one; ignored where nothing
     *     counts from there on
     * @param today the day from which "days ago" is told
     */
    static MeasureTrend of(
            Yardstick yardstick, List<Taken> points, @Nullable NewStart start, LocalDate today) {
        Series series = Series.of(points);
        NewStart from = series.since(start).isEmpty() ? null : start;
        List<Taken> counted = series.since(from);
        Taken first = counted.isEmpty() ? null : counted.getFirst();
        List<FormMark> marks =
                points.stream().map(point -> mark(yardstick, point, series, first, from)).toList();
        List<Taken> before = from == null ? List.of() : series.until(from);
        return new MeasureTrend(
                yardstick,
                marks,
                first == null ? null : find(points, marks, first),
                counted.size() < SCORES_FOR_A_CHANGE
                        ? null
                        : change(yardstick, counted.getFirst().value(), counted.getLast().value()),
                from,
                before.isEmpty() ? null : find(points, marks, before.getFirst()),
                first != null && beginsWithWorst(yardstick.direction(), first, before),
                Smooth.of(series.counted()),
                series.gaps(),
                series.daysAgo(today));
    }

    /** What the chart draws, oldest first. */
    public List<FormMark> drawn() {
        return marks.stream().filter(FormMark::isDrawn).toList();
    }

    /** Those of the current version, oldest first. */
    public List<FormMark> series() {
        return marks.stream().filter(one -> one.use() != Use.EARLIER_FORM).toList();
    }

    /** What counts since the start, oldest first. */
    public List<FormMark> counted() {
        return marks.stream()
                .filter(one -> one.use() == Use.COUNTED && !one.beforeStart())
                .toList();
    }

    /** The newest counted one. */
    public Optional<FormMark> latest() {
        List<FormMark> counted = counted();
        return counted.isEmpty() ? Optional.empty() : Optional.of(counted.getLast());
    }

    /** The lowest drawn one; the first of equals. */
    public Optional<FormMark> lowest() {
        return drawn().stream()
                .min(Comparator.comparingDouble(one -> Objects.requireNonNull(one.score())));
    }

    /** The change around the start that is within the error; null where that is not known. */
    public @Nullable ErrorBand errorBand() {
        FormMark from = first;
        Yardstick.Threshold known = yardstick.threshold().orElse(null);
        if (from == null || known == null) {
            return null;
        }
        double score = Objects.requireNonNull(from.score());
        return new ErrorBand(
                Math.max(yardstick.lowest(), score - known.points()),
                Math.min(yardstick.highest(), score + known.points()));
    }

    /**
     * Checks the scores against the rules for a second look. Sessions are counted from the first
     * score on, so that a questionnaire brought in late is not called late.
     *
     * @param attended when sessions began that took place
     */
    public OffTrack.Assessment assess(List<Instant> attended) {
        Yardstick.Threshold known = yardstick.threshold().orElse(null);
        List<FormMark> counted = counted();
        if (known == null || counted.isEmpty()) {
            return new OffTrack.Assessment(List.of(), OffTrack.Status.NO_FLAG);
        }
        Instant begin = counted.getFirst().at().minus(BEFORE_A_SESSION);
        return OffTrack.offTrack(
                counted.stream()
                        .map(one ->
                                new OffTrack.Point(
                                        sessions(attended, begin, one.at().plus(BEFORE_A_SESSION)),
                                        Objects.requireNonNull(one.score())))
                        .toList(),
                known.points(),
                caseRule(yardstick),
                yardstick.direction());
    }

    /** The number of the session that the latest score belongs to, from the first score on. */
    public int session(List<Instant> attended) {
        List<FormMark> counted = counted();
        return counted.isEmpty()
                ? 0
                : sessions(
                        attended,
                        counted.getFirst().at().minus(BEFORE_A_SESSION),
                        counted.getLast().at().plus(BEFORE_A_SESSION));
    }

    private static int sessions(List<Instant> attended, Instant from, Instant until) {
        return (int)
                attended.stream().filter(at -> !at.isBefore(from) && !at.isAfter(until)).count();
    }

    private static FormMark mark(
            Yardstick yardstick,
            Taken point,
            Series series,
            @Nullable Taken first,
            @Nullable NewStart start) {
        Use use = series.use(point);
        boolean before = use.isDrawn() && start != null && point.on().isBefore(start.on());
        boolean compared = use.isDrawn() && !before && first != null && point != first;
        Double better =
                compared && first != null
                        ? yardstick.direction().improvement(first.value(), point.value())
                        : null;
        ClinicalChange.Outcome change =
                compared && first != null ? change(yardstick, first.value(), point.value()) : null;
        return new FormMark(
                point.at(),
                point.on(),
                point.score(),
                point.answered(),
                point.prorated(),
                point.together(),
                point.risk(),
                use,
                use.isDrawn() ? yardstick.band(point.value()) : null,
                better,
                change == null ? null : change.category(),
                before,
                series.quietBefore(point));
    }

    private static ClinicalChange.@Nullable Outcome change(
            Yardstick yardstick, double from, double to) {
        Yardstick.Threshold known = yardstick.threshold().orElse(null);
        return known == null
                ? null
                : ClinicalChange.clinicalChange(
                        from, to, known.points(), caseRule(yardstick), yardstick.direction());
    }

    private static CaseRule caseRule(Yardstick yardstick) {
        return yardstick.norms().caseLine().map(Norms.CaseLine::rule).orElse(NOBODY);
    }

    private static boolean beginsWithWorst(Direction direction, Taken first, List<Taken> before) {
        return !before.isEmpty()
                && before.stream()
                        .allMatch(one -> direction.improvement(first.value(), one.value()) >= 0);
    }

    private static FormMark find(List<Taken> points, List<FormMark> marks, Taken point) {
        return marks.get(points.indexOf(point));
    }
}
