package app.trellis.trends.ui;

import app.trellis.shared.ui.TrendSpec;
import app.trellis.statistics.CaseRule;
import app.trellis.trends.FormMark;
import app.trellis.trends.Gap;
import app.trellis.trends.MeasureTrend;
import app.trellis.trends.NewStart;
import app.trellis.trends.Yardstick;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a questionnaire: the scores on their full scale, the start, what is within the error, where
 * the clinical range begins, and what else happened.
 */
final class MeasurePicture {

    private final Sayings words;
    private final MeasureWords said;

    MeasurePicture(Sayings words, MeasureWords said) {
        this.words = words;
        this.said = said;
    }

    TrendSpec of(MeasureTrend trend, Beside beside) {
        Yardstick yardstick = trend.yardstick();
        List<FormMark> drawn = trend.drawn();
        Axis axis = new Axis(words, drawn.stream().map(FormMark::on).toList(), beside);
        return new TrendSpec(
                yardstick.name(),
                said.description(trend, beside.sessions()),
                said.better(yardstick),
                yardstick.lowest(),
                yardstick.highest(),
                drawn.stream().map(one -> point(trend, one)).toList(),
                Gap.DAYS,
                levels(trend),
                bands(trend),
                Axis.smooth(trend.smooth()),
                axis.events(trend.start()),
                axis.lanes(),
                axis.panels(),
                axis.ticks(),
                words.say("trends.caption-timing"));
    }

    private TrendSpec.Point point(MeasureTrend trend, FormMark one) {
        List<String> read = new ArrayList<>();
        read.add(words.say("trends.chart.point", said.scoreOf(one), words.day(one.on())));
        String label = said.label(trend, one);
        if (!label.isEmpty()) {
            read.add(label);
        }
        read.addAll(said.notes(one));
        return new TrendSpec.Point(
                one.on().toString(),
                MeasureWords.value(one),
                one.prorated(),
                String.join(" · ", read));
    }

    private List<TrendSpec.Level> levels(MeasureTrend trend) {
        List<TrendSpec.Level> levels = new ArrayList<>();
        NewStart start = trend.start();
        String from = start == null ? null : start.on().toString();
        FormMark earlier = trend.earlierFirst();
        if (earlier != null) {
            levels.add(
                    TrendSpec.Level.own(
                                    MeasureWords.value(earlier),
                                    words.say(
                                            "trends.form.chart.earlier-start",
                                            said.scoreOf(earlier)))
                            .between(null, from));
        }
        FormMark first = trend.first();
        if (first != null) {
            levels.add(
                    TrendSpec.Level.own(
                                    MeasureWords.value(first),
                                    words.say("trends.form.chart.start", said.scoreOf(first)))
                            .between(from, null));
        }
        Yardstick yardstick = trend.yardstick();
        yardstick
                .norms()
                .caseLine()
                .ifPresent(line ->
                        levels.add(
                                TrendSpec.Level.published(
                                        line.value(), rangeLabel(yardstick, line.rule()))));
        return levels;
    }

    private String rangeLabel(Yardstick yardstick, CaseRule rule) {
        String value = words.number(rule.value());
        return switch (rule.comparison()) {
            case AT_LEAST -> words.say("trends.form.chart.clinical-begins", value);
            case ABOVE, AT_MOST, BELOW ->
                    words.say("trends.form.chart.clinical", said.range(yardstick));
        };
    }

    private List<TrendSpec.Band> bands(MeasureTrend trend) {
        MeasureTrend.ErrorBand band = trend.errorBand();
        Yardstick.Threshold threshold = trend.yardstick().threshold().orElse(null);
        if (band == null || threshold == null) {
            return List.of();
        }
        NewStart start = trend.start();
        return List.of(
                new TrendSpec.Band(
                        band.low(),
                        band.high(),
                        words.say(
                                threshold.isRuleOfThumb()
                                        ? "trends.form.chart.within-thumb"
                                        : "trends.form.chart.within"),
                        start == null ? null : start.on().toString(),
                        null));
    }
}
