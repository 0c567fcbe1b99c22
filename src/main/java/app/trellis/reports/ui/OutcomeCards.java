package app.trellis.reports.ui;

import app.trellis.reports.OutcomeReport;
import app.trellis.reports.OutcomeReport.Named;
import app.trellis.reports.OutcomeReport.Spread;
import app.trellis.reports.OwnOutcomes;
import app.trellis.reports.QuarterOutcomes;
import app.trellis.reports.QuarterOutcomes.Effect;
import app.trellis.reports.QuarterOutcomes.Expected;
import app.trellis.reports.QuarterOutcomes.Figure;
import app.trellis.reports.QuarterOutcomes.Kind;
import app.trellis.reports.QuarterOutcomes.Row;
import app.trellis.reports.QuarterOutcomes.Scheme;
import app.trellis.reports.QuarterOutcomes.Split;
import app.trellis.reports.QuarterOutcomes.Table;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.RangeChart;
import app.trellis.shared.ui.Verdict;
import app.trellis.statistics.PracticeRules.Level;
import app.trellis.statistics.Proportions.FunnelPoint;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cards of a report on outcomes; each says its numbers before it draws them. */
final class OutcomeCards {

    private static final List<Kind> IN_TABLES =
            List.of(
                    Kind.RECOVERED,
                    Kind.LEFT_RANGE,
                    Kind.IMPROVED,
                    Kind.IMPROVED_AT_ALL,
                    Kind.UNCHANGED,
                    Kind.DETERIORATED,
                    Kind.NOT_BETTER);

    private final OutcomeWords words;

    OutcomeCards(OutcomeWords words) {
        this.words = words;
    }

    /** Who is in the numbers, before any of them. */
    Card counted(OutcomeReport report, Optional<Scheme> scheme) {
        QuarterOutcomes all = report.outcomes();
        Double median = all.medianSessions();
        Facts facts =
                new Facts()
                        .row(words.say("reports.outcome.closed"), words.cell(all.closed()))
                        .row(words.say("reports.outcome.planned"), words.cell(all.planned()))
                        .row(words.say("reports.outcome.unplanned"), words.cell(all.unplanned()))
                        .row(words.say("reports.outcome.counted"), words.cell(all.counted()));
        scheme.ifPresent(one ->
                facts.row(
                        words.say("reports.outcome.paired", words.scheme(one)),
                        one.pairedShare() == null
                                ? words.cell(one.paired())
                                : words.say(
                                        "reports.outcome.paired-share",
                                        words.cell(one.paired()),
                                        words.share(one.pairedShare()))));
        facts.row(
                words.say("reports.outcome.median"),
                median == null ? words.say("reports.cell.withheld") : words.decimal(median));
        facts.row(words.say("reports.outcome.open"), words.cell(all.stillOpen()));
        Card card = Card.titled(words.say("reports.outcome.counted.title"), facts);
        scheme.filter(Scheme::sameAsNhs)
                .ifPresent(one -> card.add(soft(words.say("reports.outcome.same-people"))));
        return card;
    }

    /** The outcome of all, figure by figure, each open to its definition. */
    Card outcome(Scheme scheme) {
        Card card = Card.titled(words.say("reports.outcome.all.title", words.scheme(scheme)));
        if (scheme.isHidden()) {
            card.add(
                    new Paragraph(
                            words.say(
                                    "reports.outcome.missing-hidden",
                                    words.share(scheme.pairedShare()),
                                    words.share(QuarterOutcomes.HIDDEN_BELOW))));
            return card;
        }
        Optional<Row> row = scheme.by(Split.NONE).map(table -> table.rows().getFirst());
        if (row.isEmpty()) {
            card.add(new Paragraph(words.say("reports.outcome.few")));
            return card;
        }
        if (scheme.needsNote()) {
            Paragraph note =
                    new Paragraph(
                            words.say(
                                    "reports.outcome.missing-note",
                                    words.share(scheme.pairedShare())));
            note.addClassName("amber-note");
            card.add(note);
        }
        Div sentences = new Div();
        sentences.addClassName("stack");
        row.get()
                .figures()
                .forEach(figure -> sentences.add(verdict(scheme.key(), row.get(), figure)));
        if (row.get().figures().isEmpty()) {
            sentences.add(new Paragraph(words.say("reports.outcome.nothing-told")));
        }
        card.add(sentences);
        if (scheme.level() == Level.RATES_WITH_INTERVAL) {
            card.add(
                    new RangeChart(
                            words.say("reports.outcome.all.title", words.scheme(scheme)),
                            row.get().figures().stream()
                                    .flatMap(figure -> drawn(words.kind(figure.kind()), figure))
                                    .toList()));
        } else {
            card.add(soft(words.say("reports.outcome.counts-only")));
        }
        return card;
    }

    private Verdict verdict(String scheme, Row row, Figure figure) {
        String rules = scheme.equals(QuarterOutcomes.NHS) ? "nhs." : "measure.";
        return new Verdict(
                words.sentence(scheme, row, figure),
                words.say("reports.opens"),
                List.of(
                        new Facts.Row(
                                words.say("reports.definition.counted"),
                                words.say("reports.outcome.definition." + rules + figure.kind())),
                        new Facts.Row(
                                words.say("reports.definition.hidden"),
                                words.say("reports.outcome.hidden")),
                        new Facts.Row(
                                words.say("reports.definition.says-not"),
                                words.say("reports.outcome.says-not"))));
    }

    private Stream<RangeChart.Row> drawn(String name, Figure figure) {
        return figure.rate().stream()
                .map(rate ->
                        new RangeChart.Row(
                                name,
                                words.say(
                                        "reports.outcome.drawn",
                                        words.counts(figure),
                                        words.rate(figure)),
                                rate.proportion(),
                                rate.low(),
                                rate.high(),
                                null));
    }

    /** The same figures by program or by part of life. */
    Card parts(Scheme scheme, Split split) {
        Card card = Card.titled(words.split(split));
        List<Row> rows = scheme.by(split).map(Table::rows).orElse(List.of());
        if (rows.isEmpty()) {
            card.add(new Paragraph(words.say("reports.outcome.no-parts")));
            return card;
        }
        card.add(
                table(
                                words.split(split),
                                words.say("reports.outcome.part." + split),
                                rows.stream()
                                        .map(row -> new Line(words.name(split, row), row))
                                        .toList())
                        .underItsName(),
                soft(words.say("reports.outcome.parts-note")));
        return card;
    }

    private record Line(String name, Row row) {}

    private DataTable table(String caption, String first, List<Line> lines) {
        List<Kind> kinds =
                IN_TABLES.stream()
                        .filter(kind ->
                                lines.stream().anyMatch(one -> one.row().figure(kind).isPresent()))
                        .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(first));
        columns.add(Column.number(words.say("reports.outcome.people")));
        kinds.forEach(kind -> columns.add(Column.number(words.kind(kind))));
        return new DataTable(
                caption,
                columns,
                lines.stream()
                        .map(line -> {
                            List<Cell> cells = new ArrayList<>();
                            cells.add(Cell.of(line.name()));
                            cells.add(Cell.of(String.valueOf(line.row().people())));
                            kinds.forEach(kind -> cells.add(cell(line.row().figure(kind))));
                            return cells;
                        })
                        .toList());
    }

    private Cell cell(Optional<Figure> figure) {
        return figure.map(
                        one -> {
                            Cell counts = Cell.of(words.counts(one));
                            return one.rate().isPresent()
                                    ? counts.withNote(words.rate(one))
                                    : counts;
                        })
                .orElseGet(() -> Cell.of(words.say("reports.cell.withheld")));
    }

    /** Practitioners beside the limits of chance. */
    Card practitioners(OutcomeReport report) {
        Card card = Card.titled(words.say("reports.outcome.practitioners.title"));
        Spread spread = report.spread();
        if (spread == null) {
            card.add(new Paragraph(words.say("reports.outcome.practitioners.not-beside")));
            return card;
        }
        card.add(new Paragraph(words.say("reports.outcome.practitioners.lead")));
        List<RangeChart.Row> rows =
                report.practitioners().stream().flatMap(one -> placed(one, spread)).toList();
        if (rows.isEmpty()) {
            card.add(new Paragraph(words.say("reports.outcome.practitioners.none")));
        } else {
            card.add(new RangeChart(words.say("reports.outcome.practitioners.title"), rows));
            report.practitioners().forEach(one -> expected(one).ifPresent(card::add));
        }
        if (spread.wider()) {
            card.add(new Paragraph(words.say("reports.outcome.practitioners.wider")));
        }
        card.add(soft(words.say("reports.outcome.practitioners.not")));
        return card;
    }

    private Stream<RangeChart.Row> placed(Named named, Spread spread) {
        FunnelPoint place = named.place();
        Optional<Figure> recovered = named.row().figure(Kind.RECOVERED);
        if (place == null || recovered.isEmpty()) {
            return Stream.empty();
        }
        Figure figure = recovered.get();
        double share = (double) figure.count() / figure.of();
        return Stream.of(
                new RangeChart.Row(
                        String.valueOf(named.name()),
                        words.say(
                                "reports.outcome.placed",
                                words.counts(figure),
                                words.say("reports.outcome.place." + place.position())),
                        share,
                        share,
                        share,
                        new RangeChart.Limits(
                                place.low998(),
                                place.low95(),
                                spread.pooled(),
                                place.high95(),
                                place.high998())));
    }

    private Optional<Paragraph> expected(Named named) {
        Expected expected = named.row().expected();
        return named.row()
                .figure(Kind.RECOVERED)
                .filter(figure -> expected != null)
                .map(figure ->
                        soft(
                                words.say(
                                        "reports.outcome.expected",
                                        String.valueOf(named.name()),
                                        figure.count(),
                                        expected == null
                                                ? ""
                                                : words.decimal(expected.recovered()))));
    }

    /** One's own figures. */
    Card own(OwnOutcomes own) {
        Card card = Card.titled(words.say("reports.outcome.own.title"));
        Row row = own.row();
        if (row == null) {
            card.add(new Paragraph(words.say("reports.outcome.own.none")));
            return card;
        }
        card.add(soft(words.say("reports.outcome.own.people", row.people())));
        Div sentences = new Div();
        sentences.addClassName("stack");
        row.figures().forEach(figure -> sentences.add(verdict(QuarterOutcomes.NHS, row, figure)));
        card.add(sentences);
        List<RangeChart.Row> drawn =
                row.figures().stream()
                        .flatMap(figure -> drawn(words.kind(figure.kind()), figure))
                        .toList();
        if (!drawn.isEmpty()) {
            card.add(new RangeChart(words.say("reports.outcome.own.title"), drawn));
        }
        card.add(soft(words.say("reports.outcome.own.not")));
        return card;
    }

    /** The main figure quarter by quarter. */
    Card course(OutcomeReport report, Scheme scheme) {
        Kind kind =
                scheme.key().equals(QuarterOutcomes.NHS) ? Kind.RECOVERED : Kind.IMPROVED_AT_ALL;
        List<RangeChart.Row> rows =
                report.course().stream()
                        .flatMap(quarter ->
                                quarter.outcomes().schemes().stream()
                                        .filter(one ->
                                                one.key().equals(scheme.key())
                                                        && one.version() == scheme.version())
                                        .flatMap(one -> one.by(Split.NONE).stream())
                                        .flatMap(table -> better(table.rows().getFirst(), kind))
                                        .flatMap(figure ->
                                                drawn(words.period(quarter.period()), figure)))
                        .toList();
        Card card = Card.titled(words.say("reports.outcome.course.title", words.kind(kind)));
        if (rows.size() < 2) {
            card.add(new Paragraph(words.say("reports.outcome.course.short")));
        } else {
            card.add(
                    new RangeChart(
                            words.say("reports.outcome.course.title", words.kind(kind)), rows),
                    soft(words.say("reports.outcome.course.note")));
        }
        return card;
    }

    /** Improved in whatever way, from the finer figures where these are told. */
    private static Stream<Figure> better(Row row, Kind kind) {
        Optional<Figure> told = row.figure(kind);
        if (told.isPresent() || kind != Kind.IMPROVED_AT_ALL) {
            return told.stream();
        }
        return row.figure(Kind.LEFT_RANGE).stream()
                .flatMap(left ->
                        row.figure(Kind.IMPROVED).stream()
                                .map(rest ->
                                        new Figure(kind, left.count() + rest.count(), left.of())));
    }

    Card effect(Effect effect) {
        Card card =
                Card.titled(
                        words.say("reports.outcome.effect.title"),
                        new Verdict(
                                words.effect(effect),
                                words.say("reports.opens"),
                                List.of(
                                        new Facts.Row(
                                                words.say("reports.definition.counted"),
                                                words.say("reports.outcome.effect.definition")),
                                        new Facts.Row(
                                                words.say("reports.outcome.effect.spread-name"),
                                                words.spreadOf(effect)))));
        if (Boolean.TRUE.equals(effect.narrow())) {
            card.add(new Paragraph(words.say("reports.outcome.effect.narrow")));
        }
        card.add(soft(words.say("reports.outcome.effect.caption")));
        return card;
    }

    Card saysNot() {
        return Card.titled(
                words.say("reports.outcome.limits.title"),
                soft(words.say("reports.outcome.limits.mix")),
                soft(words.say("reports.outcome.limits.use")),
                soft(words.say("reports.outcome.limits.check-in")));
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("soft", "small");
        return paragraph;
    }
}
