package app.trellis.trends.ui;

import app.trellis.measures.Mark;
import app.trellis.measures.RiskState;
import app.trellis.measures.ScoringRule;
import app.trellis.statistics.CaseRule;
import app.trellis.statistics.ClinicalChange;
import app.trellis.statistics.ClinicalChange.Category;
import app.trellis.statistics.Direction;
import app.trellis.statistics.OffTrack;
import app.trellis.trends.FormMark;
import app.trellis.trends.MeasureTrend;
import app.trellis.trends.Rounded;
import app.trellis.trends.TrendLanes.SessionMark;
import app.trellis.trends.Use;
import app.trellis.trends.Yardstick;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says the trend of a questionnaire in plain sentences, from the same data as chart and table.
 * Words that rest on norms stand here only where the norm and its source are known.
 */
final class MeasureWords {

    private final Sayings words;

    MeasureWords(Sayings words) {
        this.words = words;
    }

    /** The one sentence: what may be claimed, and nothing beyond. */
    String claim(MeasureTrend trend) {
        List<FormMark> counted = trend.counted();
        if (counted.size() < MeasureTrend.SCORES_FOR_A_CHANGE) {
            return words.say(
                    "trends.form.claim.too-early",
                    counted.size(),
                    MeasureTrend.SCORES_FOR_A_CHANGE);
        }
        ClinicalChange.Outcome outcome = trend.outcome();
        Yardstick.Threshold threshold = trend.yardstick().threshold().orElse(null);
        if (outcome == null || threshold == null) {
            return words.say(
                    "trends.form.claim.unjudged",
                    difference(Objects.requireNonNull(counted.getLast().betterBy())));
        }
        String difference = difference(outcome.improvementPoints());
        String needed = points(threshold.points());
        String said =
                words.say(
                        claimKey(outcome.category(), threshold.isRuleOfThumb()),
                        difference,
                        needed,
                        plural(threshold.points()));
        return outcome.crossedCutoffWithoutReliableChange()
                ? said + " " + words.say("trends.form.claim.crossed")
                : said;
    }

    private static String claimKey(Category category, boolean ruleOfThumb) {
        String end = ruleOfThumb ? "-thumb" : "";
        return switch (category) {
            case RECOVERED -> "trends.form.claim.left-range" + end;
            case RELIABLY_IMPROVED -> "trends.form.claim.better" + end;
            case NO_RELIABLE_CHANGE -> "trends.form.claim.within" + end;
            case RELIABLY_DETERIORATED -> "trends.form.claim.worse" + end;
        };
    }

    /** Everything the chart shows, in sentences. */
    String description(MeasureTrend trend, List<SessionMark> sessions) {
        List<String> said = new ArrayList<>();
        List<FormMark> drawn = trend.drawn();
        String name = trend.yardstick().name();
        if (drawn.size() == 1) {
            said.add(words.say("trends.form.said.one", name, words.day(drawn.getFirst().on())));
        } else {
            said.add(
                    words.say(
                            "trends.form.said.scores",
                            name,
                            drawn.size(),
                            drawn.isEmpty() ? "" : words.day(drawn.getFirst().on()),
                            drawn.isEmpty() ? "" : words.day(drawn.getLast().on())));
        }
        newStart(trend).ifPresent(said::add);
        FormMark first = trend.first();
        if (first != null) {
            said.add(words.say("trends.form.said.start", scoreOf(first)));
        }
        trend.latest().ifPresent(one -> said.add(words.say("trends.said.latest", scoreOf(one))));
        trend.lowest()
                .ifPresent(one ->
                        said.add(
                                words.say(
                                        "trends.said.lowest", scoreOf(one), words.day(one.on()))));
        said.add(claim(trend));
        clinical(trend).ifPresent(said::add);
        if (drawn.size() > 1 && trend.gaps().isEmpty()) {
            said.add(words.say("trends.form.said.no-gap"));
        }
        words.gaps(trend.gaps()).forEach(said::add);
        long attended = sessions.stream().filter(SessionMark::attended).count();
        if (!sessions.isEmpty()) {
            said.add(words.say("trends.form.said.sessions", attended, sessions.size() - attended));
        }
        long withoutScore = trend.series().stream().filter(one -> one.score() == null).count();
        if (withoutScore > 0) {
            said.add(words.say("trends.form.said.without-score", withoutScore));
        }
        long earlier = trend.marks().size() - trend.series().size();
        if (earlier > 0) {
            said.add(words.say("trends.form.said.earlier-version", earlier));
        }
        return String.join(" ", said);
    }

    /** From which day everything is counted anew; empty while that is the first one. */
    Optional<String> newStart(MeasureTrend trend) {
        return Optional.ofNullable(trend.start())
                .map(one -> words.say("trends.said.new-start", words.day(one.on())));
    }

    /** Whether start and latest score lie in the clinical range; empty where that is not known. */
    private Optional<String> clinical(MeasureTrend trend) {
        Yardstick yardstick = trend.yardstick();
        FormMark first = trend.first();
        Optional<FormMark> latest = trend.latest();
        if (yardstick.norms().caseLine().isEmpty() || first == null || latest.isEmpty()) {
            return Optional.empty();
        }
        boolean before = yardstick.isClinical(value(first));
        boolean now = yardstick.isClinical(value(latest.get()));
        String key;
        if (before) {
            key = now ? "trends.form.said.still-in" : "trends.form.said.no-longer-in";
        } else {
            key = now ? "trends.form.said.now-in" : "trends.form.said.not-in";
        }
        return Optional.of(words.say(key, range(yardstick)));
    }

    /** The clinical range in words: "10 or more"; empty where it is not known. */
    String range(Yardstick yardstick) {
        return yardstick.norms().caseLine().map(line -> range(line.rule())).orElse("");
    }

    private String range(CaseRule rule) {
        String value = words.number(rule.value());
        return switch (rule.comparison()) {
            case AT_LEAST -> words.say("trends.form.range.at-least", value);
            case ABOVE -> words.say("trends.form.range.above", value);
            case AT_MOST -> words.say("trends.form.range.at-most", value);
            case BELOW -> words.say("trends.form.range.below", value);
        };
    }

    /** A difference from the start: "3 points better", "no difference". */
    String difference(double improvement) {
        BigDecimal shown = Rounded.tenth(improvement);
        if (shown.signum() == 0) {
            return words.say("trends.form.same");
        }
        return words.say(
                shown.signum() > 0 ? "trends.form.better-by" : "trends.form.worse-by",
                points(Math.abs(improvement)),
                plural(improvement));
    }

    /** A number of points or a score: whole where it is whole. */
    String points(double points) {
        return words.number(Rounded.tenth(points).stripTrailingZeros().doubleValue());
    }

    String scoreOf(FormMark mark) {
        Double score = mark.score();
        return score == null ? words.say("trends.form.no-score") : points(score);
    }

    /** The name of a published band in the reader's language; what a practice named stays so. */
    Optional<String> band(Yardstick yardstick, FormMark mark) {
        String band = mark.band();
        ScoringRule.Bands bands = yardstick.bands();
        boolean named = bands != null && bands.mark() == Mark.BY_PRACTICE;
        return Optional.ofNullable(band).map(one -> named ? one : bandName(one));
    }

    private String bandName(String band) {
        return switch (band) {
            case "MINIMAL",
                    "MILD",
                    "MODERATE",
                    "MODERATELY_SEVERE",
                    "SEVERE",
                    "LOW",
                    "HIGH",
                    "VERY_HIGH" ->
                    words.say("measures.band." + band);
            default -> band;
        };
    }

    /** What may be said about one score: its band, and what its change from the start is. */
    String label(MeasureTrend trend, FormMark mark) {
        List<String> label = new ArrayList<>();
        band(trend.yardstick(), mark).ifPresent(label::add);
        Category change = mark.change();
        Yardstick.Threshold threshold = trend.yardstick().threshold().orElse(null);
        if (mark.equals(trend.first())) {
            label.add(words.say("trends.form.label.start"));
        } else if (change != null && threshold != null) {
            label.add(words.say(labelKey(change, threshold.isRuleOfThumb())));
        }
        return String.join(" · ", label);
    }

    private static String labelKey(Category change, boolean ruleOfThumb) {
        String end = ruleOfThumb ? "-thumb" : "";
        return switch (change) {
            case RECOVERED, RELIABLY_IMPROVED -> "trends.form.label.better" + end;
            case NO_RELIABLE_CHANGE -> "trends.form.label.within" + end;
            case RELIABLY_DETERIORATED -> "trends.form.label.worse" + end;
        };
    }

    /** What is to know about one form, in order of weight. */
    List<String> notes(FormMark one) {
        List<String> notes = new ArrayList<>();
        switch (one.use()) {
            case COUNTED -> {}
            case DRAWN -> notes.add(words.say("trends.note.same-day"));
            case TOO_FEW_ANSWERS ->
                    notes.add(words.say("trends.form.note.too-few", one.answered()));
            case EARLIER_FORM -> notes.add(words.say("trends.note.earlier-form"));
        }
        if (one.beforeStart()) {
            notes.add(words.say("trends.note.before-start"));
        }
        if (one.prorated() && one.use() != Use.TOO_FEW_ANSWERS) {
            notes.add(words.say("trends.form.note.prorated"));
        }
        RiskState risk = one.risk();
        if (risk != null) {
            notes.add(
                    words.say(
                            switch (risk) {
                                case ALERT -> "trends.form.note.risk-alert";
                                case ANSWERED -> "trends.form.note.risk-answered";
                                case MISSING -> "trends.form.note.risk-missing";
                            }));
        }
        if (one.together()) {
            notes.add(words.say("trends.note.together"));
        }
        if (one.quietDays() > 0) {
            notes.add(words.say("trends.form.note.gap", one.quietDays()));
        }
        return notes;
    }

    /**
     * Why there is a flag, in the order of the rules; empty without one. That the client is
     * reliably worse is the claim itself, which stands beside these, and is not said twice.
     */
    List<String> flags(OffTrack.Assessment assessment, int session) {
        List<String> reasons = new ArrayList<>();
        if (assessment.flags().contains(OffTrack.Flag.NO_RELIABLE_IMPROVEMENT_BY_SESSION_6)) {
            reasons.add(words.say("trends.form.flag.no-improvement", session));
        }
        if (assessment.flags().contains(OffTrack.Flag.LOST_EARLIER_GAIN)) {
            reasons.add(words.say("trends.form.flag.lost-gain"));
        }
        return reasons;
    }

    /** Why the sentence is not a stronger one. */
    String notStronger(MeasureTrend trend) {
        Yardstick yardstick = trend.yardstick();
        ClinicalChange.Outcome outcome = trend.outcome();
        int scores = trend.counted().size();
        if (scores < MeasureTrend.SCORES_FOR_A_CHANGE) {
            return words.say("trends.form.why.scores", scores, MeasureTrend.SCORES_FOR_A_CHANGE);
        }
        Yardstick.Threshold threshold = yardstick.threshold().orElse(null);
        if (outcome == null || threshold == null) {
            return words.say("trends.form.why.no-threshold");
        }
        return switch (outcome.category()) {
            case RECOVERED -> words.say("trends.form.why.nothing-stronger");
            case RELIABLY_IMPROVED -> words.say(whyNotOut(yardstick, outcome));
            case NO_RELIABLE_CHANGE -> {
                double missing = threshold.points() - Math.abs(outcome.improvementPoints());
                yield words.say(
                        "trends.form.why.within",
                        points(missing),
                        plural(missing),
                        points(threshold.points()));
            }
            case RELIABLY_DETERIORATED -> words.say("trends.form.why.worse");
        };
    }

    private static String whyNotOut(Yardstick yardstick, ClinicalChange.Outcome outcome) {
        if (yardstick.norms().caseLine().isEmpty()) {
            return "trends.form.why.no-range";
        }
        return outcome.caseAtStart() ? "trends.form.why.still-in" : "trends.form.why.never-in";
    }

    /** Which way is better. */
    String better(Yardstick yardstick) {
        return words.say(
                yardstick.direction() == Direction.HIGHER_IS_BETTER
                        ? "trends.higher-is-better"
                        : "trends.lower-is-better");
    }

    static double value(FormMark mark) {
        return Objects.requireNonNull(mark.score());
    }

    /** 1 for exactly one point, 2 for any other number: what a message chooses by. */
    static int plural(@Nullable Double points) {
        return points != null && Rounded.tenth(Math.abs(points)).compareTo(BigDecimal.ONE) == 0
                ? 1
                : 2;
    }
}
