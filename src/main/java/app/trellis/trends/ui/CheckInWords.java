package app.trellis.trends.ui;

import app.trellis.statistics.Trend;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import app.trellis.trends.NewStart;
import app.trellis.trends.Rounded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says the trend of the check-in in plain sentences, from the same data as chart and table, never
 * more certain than the rules allow.
 */
final class CheckInWords {

    private final Sayings words;

    CheckInWords(Sayings words) {
        this.words = words;
    }

    /** The one sentence: what may be claimed, and nothing beyond. */
    String claim(CheckInTrend trend) {
        Trend.Claim claim = trend.claim();
        return switch (claim.claim()) {
            case NOT_ENOUGH_DATA -> tooEarly(claim);
            case NO_CLEAR_TREND -> words.say("trends.claim.no-direction");
            case LEANING_BETTER -> words.say("trends.claim.leaning-better");
            case LEANING_WORSE -> words.say("trends.claim.leaning-worse");
            case CLEAR_BETTER, CLEAR_WORSE -> clear(claim);
        };
    }

    /** A claim that is clear. */
    String clear(Trend.Claim claim) {
        return clear(
                claim.claim() == Trend.Label.CLEAR_BETTER
                        ? "trends.claim.clear-better"
                        : "trends.claim.clear-worse",
                claim);
    }

    /** A possible drop or an unusual mark: an occasion to ask, empty where there is none. */
    Optional<String> worthAsking(CheckInTrend trend) {
        if (trend.possibleDrop()) {
            return Optional.of(words.say("trends.possible-drop"));
        }
        return trend.unusuallyLow()
                ? Optional.of(words.say("trends.unusually-low"))
                : Optional.empty();
    }

    /** Everything the chart shows, in sentences. */
    String description(CheckInTrend trend) {
        List<String> said = new ArrayList<>();
        List<CheckIn> series = trend.series();
        said.add(how(series));
        newStart(trend).ifPresent(said::add);
        baseline(trend).ifPresent(mark -> said.add(words.say("trends.said.baseline", mark)));
        trend.latest().ifPresent(one -> said.add(words.say("trends.said.latest", markOf(one))));
        trend.lowest()
                .ifPresent(one ->
                        said.add(
                                words.say("trends.said.lowest", markOf(one), words.day(one.on()))));
        said.add(claim(trend));
        worthAsking(trend).ifPresent(said::add);
        feelingSafe(trend).ifPresent(range -> said.add(words.say("trends.said.safe", range)));
        words.gaps(trend.gaps()).forEach(said::add);
        long withoutMark = series.stream().filter(one -> one.mark() == null).count();
        if (withoutMark > 0) {
            said.add(words.say("trends.said.without-mark", withoutMark));
        }
        long earlier = trend.checkIns().size() - series.size();
        if (earlier > 0) {
            said.add(words.say("trends.said.earlier-form", earlier));
        }
        return String.join(" ", said);
    }

    /** From which day everything is counted anew; empty while that is the first one. */
    Optional<String> newStart(CheckInTrend trend) {
        NewStart start = trend.start();
        return Optional.ofNullable(start)
                .map(one -> words.say("trends.said.new-start", words.day(one.on())));
    }

    /** The own baseline as it is shown; empty before there is one. */
    Optional<String> baseline(CheckInTrend trend) {
        return Optional.ofNullable(trend.baseline()).map(words::mark);
    }

    /** Felt safety from its lowest to its highest answer, said to be untested. */
    Optional<String> feelingSafe(CheckInTrend trend) {
        return trend.range(CheckInTrend.SAFETY).map(this::range);
    }

    String range(CheckInTrend.Range range) {
        return range.low() == range.high()
                ? words.say("trends.range-one", range.low())
                : words.say("trends.range", range.low(), range.high());
    }

    String markOf(CheckIn checkIn) {
        Double mark = checkIn.mark();
        return mark == null ? words.say("trends.no-mark") : words.mark(mark);
    }

    /** What is to know about one check-in, in order of weight. */
    List<String> notes(CheckIn one) {
        List<String> notes = new ArrayList<>();
        switch (one.use()) {
            case COUNTED -> {}
            case DRAWN -> notes.add(words.say("trends.note.same-day"));
            case TOO_FEW_ANSWERS ->
                    notes.add(words.say("trends.note.too-few", one.answered(), CheckIn.QUESTIONS));
            case EARLIER_FORM -> notes.add(words.say("trends.note.earlier-form"));
        }
        if (one.beforeStart()) {
            notes.add(words.say("trends.note.before-start"));
        }
        if (one.unusuallyLow()) {
            notes.add(words.say("trends.note.unusually-low"));
        }
        if (one.possibleDrop()) {
            notes.add(words.say("trends.note.possible-drop"));
        }
        if (one.together()) {
            notes.add(words.say("trends.note.together"));
        }
        if (one.isProrated()) {
            notes.add(words.say("trends.note.left-blank", CheckIn.QUESTIONS - one.answered()));
        }
        if (one.quietDays() > 0) {
            notes.add(words.say("trends.note.gap", one.quietDays()));
        }
        return notes;
    }

    /** Why the sentence is not a stronger one. */
    String notStronger(CheckInTrend trend) {
        Trend.Claim claim = trend.claim();
        boolean beginning = claim.claim() == Trend.Label.NOT_ENOUGH_DATA;
        boolean leaning = claim.claim() != Trend.Label.NO_CLEAR_TREND;
        int checkIns = beginning ? Trend.LEANING_MINIMUM_POINTS : Trend.CLEAR_MINIMUM_POINTS;
        int days = beginning ? Trend.LEANING_MINIMUM_DAYS : Trend.CLEAR_MINIMUM_DAYS;
        double p = leaning ? Trend.CLEAR_P : Trend.LEANING_P;
        List<String> why =
                trend.shortfalls().stream()
                        .map(missing ->
                                switch (missing) {
                                    case CHECK_INS ->
                                            words.say("trends.why.check-ins", claim.n(), checkIns);
                                    case DAYS ->
                                            words.say(
                                                    "trends.why.days",
                                                    Math.round(claim.spanDays()),
                                                    days);
                                    case CHANCE -> words.say("trends.why.chance", words.number(p));
                                    case SIZE ->
                                            words.say(
                                                    "trends.why.size",
                                                    words.number(Trend.MINIMUM_MEANINGFUL_CHANGE));
                                    case CONFIRMATION -> words.say("trends.why.confirmation");
                                })
                        .toList();
        return why.isEmpty() ? words.say("trends.why.nothing-stronger") : String.join(" ", why);
    }

    private String how(List<CheckIn> series) {
        if (series.size() < 2) {
            return words.say("trends.said.check-ins", series.size());
        }
        long days = series.getLast().on().toEpochDay() - series.getFirst().on().toEpochDay();
        return days < 14
                ? words.say("trends.said.check-ins-days", series.size(), days)
                : words.say("trends.said.check-ins-weeks", series.size(), Rounded.weeks(days));
    }

    private String tooEarly(Trend.Claim claim) {
        return claim.n() < Trend.LEANING_MINIMUM_POINTS
                ? words.say("trends.claim.too-early", claim.n(), Trend.LEANING_MINIMUM_POINTS)
                : words.say(
                        "trends.claim.too-early-days",
                        Math.round(claim.spanDays()),
                        Trend.LEANING_MINIMUM_DAYS);
    }

    private String clear(String key, Trend.Claim claim) {
        Double change = claim.estimatedChange();
        BigDecimal about = Rounded.half(change == null ? 0 : change);
        return words.say(
                key,
                words.number(about.doubleValue()),
                about.compareTo(BigDecimal.ONE) == 0 ? 1 : 2,
                Rounded.weeks(claim.spanDays()));
    }
}
