package app.trellis.reports.ui;

import app.trellis.reports.Cell;
import app.trellis.reports.ClosedKeys;
import app.trellis.reports.QuarterOutcomes;
import app.trellis.reports.QuarterOutcomes.Effect;
import app.trellis.reports.QuarterOutcomes.Figure;
import app.trellis.reports.QuarterOutcomes.Kind;
import app.trellis.reports.QuarterOutcomes.Row;
import app.trellis.reports.QuarterOutcomes.Scheme;
import app.trellis.reports.QuarterOutcomes.Split;
import app.trellis.reports.ReportPeriod;
import app.trellis.statistics.Proportions.Interval;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how care came out: counts first, a share only with its interval. */
final class OutcomeWords {

    private final ReportWords words;
    private final NumberFormat percent;
    private final NumberFormat one;
    private final NumberFormat two;

    OutcomeWords(ReportWords words, Locale locale) {
        this.words = words;
        this.percent = NumberFormat.getPercentInstance(locale);
        this.one = decimals(locale, 1);
        this.two = decimals(locale, 2);
    }

    private static NumberFormat decimals(Locale locale, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        format.setMinimumFractionDigits(digits);
        return format;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String period(ReportPeriod period) {
        return words.period(period);
    }

    String cell(Cell cell) {
        return words.cell(cell);
    }

    String scheme(Scheme scheme) {
        String name = scheme.name();
        return name == null ? say("reports.outcome.nhs") : name;
    }

    String split(Split split) {
        return say("reports.outcome.split." + split);
    }

    String kind(Kind kind) {
        return say("reports.outcome.kind." + kind);
    }

    /** The figure in a sentence, with the people it is counted of. */
    String sentence(String scheme, Row row, Figure figure) {
        return say(
                "reports.outcome.said." + figure.kind(),
                figure.count(),
                figure.of(),
                ofWhom(scheme, row, figure),
                rate(figure));
    }

    /** The people a figure is counted of. */
    private String ofWhom(String scheme, Row row, Figure figure) {
        boolean recovered =
                figure.kind() == Kind.RECOVERED || figure.kind() == Kind.RELIABLY_RECOVERED;
        return recovered && scheme.equals(QuarterOutcomes.NHS) && row.figure(Kind.CASES).isPresent()
                ? say("reports.outcome.of.cases")
                : say("reports.outcome.of.all");
    }

    /** Ready to follow a count: the share with its interval, or that there are too few for one. */
    String rate(Figure figure) {
        return figure.rate().map(this::interval).orElseGet(() -> say("reports.outcome.too-few"));
    }

    private String interval(Interval rate) {
        return say(
                "reports.cell.rate",
                percent.format(rate.proportion()),
                percent.format(rate.low()),
                percent.format(rate.high()));
    }

    String counts(Figure figure) {
        return say("reports.cell.share", figure.count(), figure.of());
    }

    String share(@Nullable Double share) {
        return share == null ? "–" : percent.format(share);
    }

    /** A mark of a scale of shares. */
    String percent(double share) {
        return percent.format(share);
    }

    /** What a line of a table holds, as it is read. */
    String plain(Object told) {
        return switch (told) {
            case Double number -> decimal(number);
            case Integer number -> words.cell(new Cell.Shown(number));
            default -> told.toString();
        };
    }

    String decimal(double value) {
        return one.format(value);
    }

    String effect(Effect effect) {
        return say(
                "reports.outcome.effect",
                two.format(effect.g()),
                two.format(effect.low()),
                two.format(effect.high()),
                one.format(effect.meanFirst()),
                one.format(effect.meanLast()),
                effect.people());
    }

    String spreadOf(Effect effect) {
        return say("reports.outcome.effect.spread", one.format(effect.sdFirst()));
    }

    /** What a row of a split table is called. */
    String name(Split split, Row row) {
        return row.what().stream()
                .map(key -> part(split, key, row.names().get(row.what().indexOf(key))))
                .collect(Collectors.joining(", "));
    }

    private String part(Split split, String key, String name) {
        if (List.of(ClosedKeys.NONE, ClosedKeys.SEVERAL).contains(key)) {
            return say(
                    (split == Split.PROGRAM
                                    ? "reports.outcome.program."
                                    : "reports.outcome.context.")
                            + key);
        }
        return split == Split.PROGRAM ? name : say("assignments.context." + key);
    }
}
