package app.trellis.trends.ui;

import app.trellis.statistics.Trend;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import app.trellis.trends.Rounded;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says a trend in plain sentences, from the same data as chart and table, never more certain than
 * the rules allow.
 */
final class TrendWords {

    private static final String MINUS = "−";

    private final Words words;
    private final Locale locale;
    private final DateTimeFormatter inSentence;
    private final DateTimeFormatter inTable;

    TrendWords(Words words, Locale locale) {
        this.words = words;
        this.locale = locale;
        this.inSentence = DateTimeFormatter.ofPattern(say("trends.day-pattern"), locale);
        this.inTable = DateTimeFormatter.ofPattern(say("trends.day-pattern-short"), locale);
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** The one sentence: what may be claimed, and nothing beyond. */
    String claim(CheckInTrend trend) {
        Trend.Claim claim = trend.claim();
        return switch (claim.claim()) {
            case NOT_ENOUGH_DATA -> tooEarly(claim);
            case NO_CLEAR_TREND -> say("trends.claim.no-direction");
            case LEANING_BETTER -> say("trends.claim.leaning-better");
            case LEANING_WORSE -> say("trends.claim.leaning-worse");
            case CLEAR_BETTER -> clear("trends.claim.clear-better", claim);
            case CLEAR_WORSE -> clear("trends.claim.clear-worse", claim);
        };
    }

    /** A possible drop or an unusual mark: an occasion to ask, empty where there is none. */
    Optional<String> worthAsking(CheckInTrend trend) {
        if (trend.possibleDrop()) {
            return Optional.of(say("trends.possible-drop"));
        }
        return trend.unusuallyLow() ? Optional.of(say("trends.unusually-low")) : Optional.empty();
    }

    /** Everything the chart shows, in sentences. */
    String description(CheckInTrend trend) {
        List<String> said = new ArrayList<>();
        List<CheckIn> series = trend.series();
        said.add(how(series));
        baseline(trend).ifPresent(mark -> said.add(say("trends.said.baseline", mark)));
        trend.latest().ifPresent(one -> said.add(say("trends.said.latest", markOf(one))));
        trend.lowest()
                .ifPresent(one -> said.add(say("trends.said.lowest", markOf(one), day(one.on()))));
        said.add(claim(trend));
        worthAsking(trend).ifPresent(said::add);
        feelingSafe(trend).ifPresent(range -> said.add(say("trends.said.safe", range)));
        trend.gaps().forEach(gap -> said.add(say("trends.said.gap", gap.days(), day(gap.from()))));
        long withoutMark = series.stream().filter(one -> one.mark() == null).count();
        if (withoutMark > 0) {
            said.add(say("trends.said.without-mark", withoutMark));
        }
        long earlier = trend.checkIns().size() - series.size();
        if (earlier > 0) {
            said.add(say("trends.said.earlier-form", earlier));
        }
        return String.join(" ", said);
    }

    /** The own baseline as it is shown; empty before there is one. */
    Optional<String> baseline(CheckInTrend trend) {
        return Optional.ofNullable(trend.baseline()).map(this::mark);
    }

    /** Felt safety from its lowest to its highest answer, said to be untested. */
    Optional<String> feelingSafe(CheckInTrend trend) {
        return trend.range(CheckInTrend.SAFETY).map(this::range);
    }

    String range(CheckInTrend.Range range) {
        return range.low() == range.high()
                ? say("trends.range-one", range.low())
                : say("trends.range", range.low(), range.high());
    }

    /** How long ago the last check-in came. */
    String ago(long days) {
        return say("trends.days-ago", days);
    }

    String markOf(CheckIn checkIn) {
        Double mark = checkIn.mark();
        return mark == null ? say("trends.no-mark") : mark(mark);
    }

    String mark(double mark) {
        return number(Rounded.tenth(mark), 1);
    }

    /** A difference with its sign. */
    String change(double difference) {
        BigDecimal shown = Rounded.tenth(difference);
        String size = number(shown.abs(), 1);
        return switch (shown.signum()) {
            case -1 -> MINUS + size;
            case 0 -> size;
            default -> "+" + size;
        };
    }

    String day(LocalDate day) {
        return inSentence.format(day);
    }

    String shortDay(LocalDate day) {
        return inTable.format(day);
    }

    /** What is to know about one check-in, in order of weight. */
    List<String> notes(CheckIn one) {
        List<String> notes = new ArrayList<>();
        switch (one.use()) {
            case COUNTED -> {}
            case DRAWN -> notes.add(say("trends.note.same-day"));
            case TOO_FEW_ANSWERS ->
                    notes.add(say("trends.note.too-few", one.answered(), CheckIn.QUESTIONS));
            case EARLIER_FORM -> notes.add(say("trends.note.earlier-form"));
        }
        if (one.unusuallyLow()) {
            notes.add(say("trends.note.unusually-low"));
        }
        if (one.possibleDrop()) {
            notes.add(say("trends.note.possible-drop"));
        }
        if (one.isDrawn() && one.isProrated()) {
            notes.add(say("trends.note.left-blank", CheckIn.QUESTIONS - one.answered()));
        }
        if (one.quietDays() > 0) {
            notes.add(say("trends.note.gap", one.quietDays()));
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
                                            say("trends.why.check-ins", claim.n(), checkIns);
                                    case DAYS ->
                                            say(
                                                    "trends.why.days",
                                                    Math.round(claim.spanDays()),
                                                    days);
                                    case CHANCE -> say("trends.why.chance", number(p));
                                    case SIZE ->
                                            say(
                                                    "trends.why.size",
                                                    number(Trend.MINIMUM_MEANINGFUL_CHANGE));
                                    case CONFIRMATION -> say("trends.why.confirmation");
                                })
                        .toList();
        return why.isEmpty() ? say("trends.why.nothing-stronger") : String.join(" ", why);
    }

    /** The test's p as far as it can be told. */
    String p(double p) {
        return p < 0.001
                ? say("trends.p-below", number(0.001))
                : say("trends.p", number(BigDecimal.valueOf(p), 3));
    }

    /** A constant, without useless zeros. */
    String number(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    private String number(BigDecimal number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    private String how(List<CheckIn> series) {
        if (series.size() < 2) {
            return say("trends.said.check-ins", series.size());
        }
        long days = series.getLast().on().toEpochDay() - series.getFirst().on().toEpochDay();
        return days < 14
                ? say("trends.said.check-ins-days", series.size(), days)
                : say("trends.said.check-ins-weeks", series.size(), Rounded.weeks(days));
    }

    private String tooEarly(Trend.Claim claim) {
        return claim.n() < Trend.LEANING_MINIMUM_POINTS
                ? say("trends.claim.too-early", claim.n(), Trend.LEANING_MINIMUM_POINTS)
                : say(
                        "trends.claim.too-early-days",
                        Math.round(claim.spanDays()),
                        Trend.LEANING_MINIMUM_DAYS);
    }

    private String clear(String key, Trend.Claim claim) {
        Double change = claim.estimatedChange();
        BigDecimal about = Rounded.half(change == null ? 0 : change);
        return say(
                key,
                number(about.doubleValue()),
                about.compareTo(BigDecimal.ONE) == 0 ? 1 : 2,
                Rounded.weeks(claim.spanDays()));
    }
}
