package app.trellis.trends.ui;

import app.trellis.measures.Mark;
import app.trellis.measures.Norms;
import app.trellis.measures.ScoringRule;
import app.trellis.shared.ui.Facts;
import app.trellis.statistics.ClinicalChange;
import app.trellis.statistics.OffTrack;
import app.trellis.trends.FormMark;
import app.trellis.trends.MeasureTrend;
import app.trellis.trends.Yardstick;
import java.util.ArrayList;
import java.util.List;

/** What a conclusion on a questionnaire rests on: rule, numbers, thresholds, sources, versions. */
final class HowWeKnowMeasures {

    private static final int PERCENT = 100;

    private final Sayings words;
    private final MeasureWords said;

    HowWeKnowMeasures(Sayings words, MeasureWords said) {
        this.words = words;
        this.said = said;
    }

    List<Facts.Row> rows(MeasureTrend trend) {
        Yardstick yardstick = trend.yardstick();
        List<Facts.Row> rows = new ArrayList<>();
        rows.add(row("trends.how.why", said.notStronger(trend)));
        rows.add(row("trends.how.rule", words.say("trends.form.how.rule.is")));
        rows.add(row("trends.how.numbers", numbers(trend)));
        ClinicalChange.Outcome outcome = trend.outcome();
        if (outcome != null) {
            rows.add(row("trends.how.result", said.difference(outcome.improvementPoints())));
        }
        rows.add(row("trends.form.how.threshold", threshold(yardstick)));
        for (Norms.Threshold other : yardstick.others()) {
            rows.add(
                    row(
                            "trends.form.how.others",
                            said.points(other.points())
                                    + ": "
                                    + from(other.source(), other.mark())));
        }
        rows.add(row("trends.form.how.range", range(yardstick)));
        ScoringRule.Bands bands = yardstick.bands();
        if (bands != null) {
            rows.add(row("trends.form.how.bands", from(bands.source(), bands.mark())));
        }
        for (Norms.Reliability one : yardstick.norms().reliability()) {
            rows.add(row("trends.form.how.reliability", reliability(one)));
        }
        for (Norms.SmallestDifference one : yardstick.norms().smallestDifference()) {
            rows.add(row("trends.form.how.noticed", noticed(one)));
        }
        if (trend.start() != null) {
            rows.add(
                    row(
                            "trends.how.new-start",
                            words.say(
                                    trend.startIsWorst()
                                            ? "trends.form.how.new-start.worst"
                                            : "trends.form.how.new-start.is")));
        }
        yardstick.cautions().forEach(caution -> rows.add(row("trends.form.how.caution", caution)));
        rows.add(
                row(
                        "trends.form.how.flags",
                        words.say("trends.form.how.flags.are", OffTrack.SESSION_TO_LOOK_AT)));
        rows.add(row("trends.how.source", words.say("trends.form.how.source.is")));
        rows.add(
                row(
                        "trends.how.version",
                        words.say(
                                "trends.form.how.version.is",
                                yardstick.name(),
                                yardstick.version(),
                                MeasureTrend.RULE_VERSION)));
        return rows;
    }

    private String numbers(MeasureTrend trend) {
        FormMark first = trend.first();
        return first == null
                ? words.say("trends.form.how.numbers.none")
                : trend.latest()
                        .map(latest ->
                                words.say(
                                        "trends.form.how.numbers.are",
                                        said.scoreOf(first),
                                        words.day(first.on()),
                                        said.scoreOf(latest),
                                        words.day(latest.on())))
                        .orElseGet(() -> words.say("trends.form.how.numbers.none"));
    }

    private String threshold(Yardstick yardstick) {
        return yardstick
                .threshold()
                .map(known ->
                        words.say(
                                switch (known.kind()) {
                                    case PUBLISHED -> "trends.form.how.threshold.is";
                                    case RULE_OF_THUMB -> "trends.form.how.threshold.thumb";
                                    case COMPUTED -> "trends.form.how.threshold.computed";
                                },
                                said.points(known.points()),
                                from(known.source(), known.mark())))
                .orElseGet(() -> words.say("trends.form.how.threshold.none"));
    }

    private String range(Yardstick yardstick) {
        return yardstick
                .norms()
                .caseLine()
                .map(line ->
                        words.say(
                                "trends.form.how.range.is",
                                said.range(yardstick),
                                from(line.source(), line.mark())))
                .orElseGet(() -> words.say("trends.form.how.range.none"));
    }

    private String reliability(Norms.Reliability one) {
        return words.say(
                one.type() == Norms.ReliabilityType.RETEST
                        ? "trends.form.how.reliability.retest"
                        : "trends.form.how.reliability.alpha",
                words.number(one.value()),
                from(one.source(), one.mark()));
    }

    private String noticed(Norms.SmallestDifference one) {
        Double points = one.points();
        Double share = one.share();
        String source = from(one.source(), one.mark());
        return points != null
                ? words.say("trends.form.how.noticed.points", said.points(points), source)
                : words.say(
                        "trends.form.how.noticed.share",
                        Math.round((share == null ? 0 : share) * PERCENT),
                        source);
    }

    /** A source, with how far it was followed. */
    private String from(String source, Mark mark) {
        return switch (mark) {
            case PUBLISHED -> source;
            case SECONDARY -> words.say("trends.form.how.secondary", source);
            case TO_BE_CHECKED -> words.say("trends.form.how.not-checked", source);
            case BY_PRACTICE -> words.say("trends.form.how.by-practice", source);
        };
    }

    private Facts.Row row(String name, String value) {
        return new Facts.Row(words.say(name), value);
    }
}
