package app.trellis.trends.ui;

import app.trellis.shared.ui.Facts;
import app.trellis.statistics.ControlChart;
import app.trellis.statistics.Trend;
import app.trellis.trends.CheckInTrend;
import java.util.ArrayList;
import java.util.List;

/** What a conclusion rests on, line by line: rule, numbers, thresholds, source, version. */
final class HowWeKnowCheckIns {

    private final Sayings words;
    private final CheckInWords said;

    HowWeKnowCheckIns(Sayings words, CheckInWords said) {
        this.words = words;
        this.said = said;
    }

    List<Facts.Row> rows(CheckInTrend trend) {
        Trend.Claim claim = trend.claim();
        List<Facts.Row> rows = new ArrayList<>();
        rows.add(row("why", said.notStronger(trend)));
        rows.add(row("rule", words.say("trends.how.rule.is")));
        rows.add(
                row(
                        "numbers",
                        words.say(
                                "trends.how.numbers.are",
                                claim.n(),
                                Math.round(claim.spanDays()))));
        Double change = claim.estimatedChange();
        Double p = claim.p();
        if (change != null && p != null) {
            rows.add(
                    row(
                            "result",
                            words.say("trends.how.result.is", words.change(change), words.p(p))));
        }
        rows.add(
                row(
                        "leaning",
                        words.say(
                                "trends.how.leaning.needs",
                                Trend.LEANING_MINIMUM_POINTS,
                                Trend.LEANING_MINIMUM_DAYS,
                                words.number(Trend.LEANING_P),
                                words.number(Trend.MINIMUM_MEANINGFUL_CHANGE))));
        rows.add(
                row(
                        "clear",
                        words.say(
                                "trends.how.clear.needs",
                                Trend.CLEAR_MINIMUM_POINTS,
                                Trend.CLEAR_MINIMUM_DAYS,
                                words.number(Trend.CLEAR_P),
                                words.number(Trend.MINIMUM_MEANINGFUL_CHANGE))));
        rows.add(
                row(
                        "baseline",
                        words.say("trends.how.baseline.is", ControlChart.PERSONAL_BASELINE)));
        rows.add(
                row(
                        "range",
                        words.say(
                                trend.baseline() != null && trend.band() == null
                                        ? "trends.how.range.none"
                                        : "trends.how.range.is",
                                words.number(ControlChart.XMR_FACTOR),
                                ControlChart.PERSONAL_BASELINE,
                                ControlChart.FIRM_BAND_POINTS)));
        rows.add(
                row(
                        "drop",
                        words.say(
                                "trends.how.drop.is",
                                words.number(ControlChart.EWMA_LAMBDA),
                                words.number(ControlChart.EWMA_L))));
        if (trend.start() != null) {
            rows.add(row("new-start", newStart(trend)));
        }
        rows.add(row("safe", words.say("trends.how.safe.is")));
        rows.add(row("source", words.say("trends.how.source.is")));
        rows.add(row("version", words.say("trends.how.version.is", CheckInTrend.RULE_VERSION)));
        return rows;
    }

    private String newStart(CheckInTrend trend) {
        return words.say(
                trend.startIsWorst() ? "trends.how.new-start.worst" : "trends.how.new-start.is");
    }

    private Facts.Row row(String name, String value) {
        return new Facts.Row(words.say("trends.how." + name), value);
    }
}
