package app.trellis.trends.ui;

import app.trellis.measures.CheckIns;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import app.trellis.trends.TrendLanes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a trend: the marks on their full scale, what is usual, and what else happened. */
final class TrendPicture {

    private static final double LOWEST = 0;
    private static final double HIGHEST = 10;

    private final TrendWords words;

    TrendPicture(TrendWords words) {
        this.words = words;
    }

    /**
     * @param lanes null while they are still on their way; their place is kept free
     */
    TrendSpec of(CheckInTrend trend, @Nullable TrendLanes lanes) {
        List<CheckIn> drawn = trend.drawn();
        Double baseline = trend.baseline();
        CheckInTrend.Band band = trend.band();
        return new TrendSpec(
                words.say("trends.measure"),
                words.description(trend),
                words.say("trends.higher-is-better"),
                LOWEST,
                HIGHEST,
                drawn.stream().map(this::point).toList(),
                CheckInTrend.GAP_DAYS,
                baseline == null
                        ? null
                        : new TrendSpec.Level(
                                baseline, words.say("trends.chart.baseline", words.mark(baseline))),
                band == null
                        ? null
                        : new TrendSpec.Band(
                                band.low(),
                                band.high(),
                                words.say(
                                        band.provisional()
                                                ? "trends.chart.range-provisional"
                                                : "trends.chart.range")),
                null,
                List.of(),
                lanes(drawn, lanes),
                ticks(drawn),
                words.say(CheckIns.CAPTION_KEY) + " " + words.say("trends.caption-timing"));
    }

    private TrendSpec.Point point(CheckIn one) {
        Double mark = one.mark();
        List<String> said = new ArrayList<>();
        said.add(words.say("trends.chart.point", words.markOf(one), words.day(one.on())));
        said.addAll(words.notes(one));
        return new TrendSpec.Point(
                one.on().toString(),
                mark == null ? LOWEST : mark,
                one.isProrated(),
                String.join(" · ", said));
    }

    private List<TrendSpec.Lane> lanes(List<CheckIn> drawn, @Nullable TrendLanes lanes) {
        List<TrendSpec.Mark> sessions = List.of();
        List<TrendSpec.Mark> exercises = List.of();
        if (lanes != null && !drawn.isEmpty()) {
            Instant from = drawn.getFirst().on().atStartOfDay().toInstant(ZoneOffset.UTC);
            sessions =
                    lanes.sessions().stream()
                            .filter(one -> !one.at().isBefore(from))
                            .map(this::session)
                            .toList();
            exercises =
                    lanes.exercises().stream()
                            .filter(at -> !at.isBefore(from))
                            .map(at ->
                                    new TrendSpec.Mark(
                                            at.toString(),
                                            "diamond",
                                            words.say("trends.chart.exercise")))
                            .toList();
        }
        return List.of(
                new TrendSpec.Lane(words.say("trends.chart.sessions"), sessions),
                new TrendSpec.Lane(words.say("trends.chart.exercises"), exercises));
    }

    private TrendSpec.Mark session(TrendLanes.SessionMark one) {
        return new TrendSpec.Mark(
                one.at().toString(),
                one.attended() ? "tick" : "hollow",
                words.say(one.attended() ? "trends.chart.session" : "trends.chart.session-missed"));
    }

    /** One label a week since the first mark; the chart leaves out what does not fit. */
    private List<TrendSpec.Tick> ticks(List<CheckIn> drawn) {
        List<TrendSpec.Tick> ticks = new ArrayList<>();
        if (!drawn.isEmpty()) {
            LocalDate first = drawn.getFirst().on();
            long weeks = ChronoUnit.WEEKS.between(first, drawn.getLast().on());
            for (int week = 0; week <= weeks; week++) {
                ticks.add(
                        new TrendSpec.Tick(
                                first.plusWeeks(week).toString(),
                                words.say("trends.chart.week", week + 1)));
            }
        }
        return ticks;
    }
}
