package app.trellis.trends.ui;

import app.trellis.measures.CheckIns;
import app.trellis.shared.ui.TrendSpec;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import app.trellis.trends.Gap;
import app.trellis.trends.NewStart;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Draws the check-ins: the marks on their full scale, what is usual, and what else happened. */
final class CheckInPicture {

    private static final double LOWEST = 0;
    private static final double HIGHEST = 10;

    private final Sayings words;
    private final CheckInWords said;

    CheckInPicture(Sayings words, CheckInWords said) {
        this.words = words;
        this.said = said;
    }

    TrendSpec of(CheckInTrend trend, Beside beside) {
        List<CheckIn> drawn = trend.drawn();
        Axis axis = new Axis(words, drawn.stream().map(CheckIn::on).toList(), beside);
        return new TrendSpec(
                words.say("trends.measure"),
                said.description(trend),
                words.say("trends.higher-is-better"),
                LOWEST,
                HIGHEST,
                drawn.stream().map(this::point).toList(),
                Gap.DAYS,
                levels(trend),
                bands(trend),
                Axis.smooth(trend.smooth()),
                axis.events(trend.start()),
                axis.lanes(),
                axis.panels(),
                axis.ticks(),
                words.say(CheckIns.CAPTION_KEY) + " " + words.say("trends.caption-timing"));
    }

    private TrendSpec.Point point(CheckIn one) {
        List<String> read = new ArrayList<>();
        read.add(words.say("trends.chart.point", said.markOf(one), words.day(one.on())));
        read.addAll(said.notes(one));
        return new TrendSpec.Point(
                one.on().toString(),
                Objects.requireNonNull(one.mark()),
                one.isProrated(),
                String.join(" · ", read));
    }

    private List<TrendSpec.Level> levels(CheckInTrend trend) {
        List<TrendSpec.Level> levels = new ArrayList<>();
        Double baseline = trend.baseline();
        Double earlier = trend.earlierBaseline();
        NewStart start = trend.start();
        String from = start == null ? null : start.on().toString();
        if (earlier != null) {
            levels.add(
                    TrendSpec.Level.own(
                                    earlier,
                                    words.say("trends.chart.earlier-baseline", words.mark(earlier)))
                            .between(null, from));
        }
        if (baseline != null) {
            levels.add(
                    TrendSpec.Level.own(
                                    baseline,
                                    words.say("trends.chart.baseline", words.mark(baseline)))
                            .between(from, null));
        }
        return levels;
    }

    private List<TrendSpec.Band> bands(CheckInTrend trend) {
        CheckInTrend.Band band = trend.band();
        NewStart start = trend.start();
        return band == null
                ? List.of()
                : List.of(
                        new TrendSpec.Band(
                                band.low(),
                                band.high(),
                                words.say(
                                        band.provisional()
                                                ? "trends.chart.range-provisional"
                                                : "trends.chart.range"),
                                start == null ? null : start.on().toString(),
                                null));
    }
}
