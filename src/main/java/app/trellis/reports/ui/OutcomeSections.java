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
import app.trellis.reports.ui.OutcomeSection.Drawn;
import app.trellis.reports.ui.OutcomeSection.Piece;
import app.trellis.reports.ui.OutcomeSection.Saying;
import app.trellis.reports.ui.OutcomeSection.Tabled;
import app.trellis.reports.ui.OutcomeSection.Told;
import app.trellis.reports.ui.OutcomeSection.Weight;
import app.trellis.reports.ui.OutcomeSection.Words;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.RangeChart;
import app.trellis.statistics.PracticeRules.Level;
import app.trellis.statistics.Proportions.FunnelPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a report on outcomes; each says its numbers before it draws them. */
final class OutcomeSections {

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

    OutcomeSections(OutcomeWords words) {
        this.words = words;
    }

    /** What is shown of a report, from who is counted on. */
    List<OutcomeSection> of(OutcomeReport report, Optional<Scheme> scheme, Split by) {
        List<OutcomeSection> all = new ArrayList<>();
        all.add(counted(report, scheme));
        scheme.ifPresent(one -> {
            switch (by) {
                case NONE -> {
                    all.add(outcome(one));
                    Effect effect = one.effect();
                    if (effect != null && !one.isHidden()) {
                        all.add(effect(effect));
                    }
                    all.add(course(report, one));
                }
                case PROGRAM, CONTEXT -> all.add(parts(one, by));
                case PRACTITIONER -> all.add(practitioners(report));
            }
        });
        return all;
    }

    /** Who is in the numbers, before any of them. */
    private OutcomeSection counted(OutcomeReport report, Optional<Scheme> scheme) {
        QuarterOutcomes all = report.outcomes();
        Built built = new Built(words.say("reports.outcome.counted.title"));
        List<Facts.Row> facts = new ArrayList<>();
        count("reports.outcome.closed", all.closed(), facts, built);
        count("reports.outcome.planned", all.planned(), facts, built);
        count("reports.outcome.unplanned", all.unplanned(), facts, built);
        count("reports.outcome.counted", all.counted(), facts, built);
        scheme.ifPresent(one -> {
            String name = words.say("reports.outcome.paired", words.scheme(one));
            boolean shared = one.pairedShare() != null;
            facts.add(
                    new Facts.Row(
                            name,
                            shared
                                    ? words.say(
                                            "reports.outcome.paired-share",
                                            words.cell(one.paired()),
                                            words.share(one.pairedShare()))
                                    : words.cell(one.paired())));
            built.told(
                    "",
                    name,
                    plain(one.paired()),
                    "",
                    shared ? words.share(one.pairedShare()) : "");
        });
        Double median = all.medianSessions();
        String said = median == null ? words.say("reports.cell.withheld") : words.decimal(median);
        facts.add(new Facts.Row(words.say("reports.outcome.median"), said));
        built.told("", words.say("reports.outcome.median"), median == null ? said : median, "", "");
        count("reports.outcome.open", all.stillOpen(), facts, built);
        built.add(new OutcomeSection.Named(facts));
        if (scheme.filter(Scheme::sameAsNhs).isPresent()) {
            built.soft(words.say("reports.outcome.same-people"));
        }
        return built.section();
    }

    private void count(
            String key, app.trellis.reports.Cell count, List<Facts.Row> facts, Built built) {
        facts.add(new Facts.Row(words.say(key), words.cell(count)));
        built.told("", words.say(key), plain(count), "", "");
    }

    private Object plain(app.trellis.reports.Cell cell) {
        return cell instanceof app.trellis.reports.Cell.Shown(int number)
                ? number
                : words.cell(cell);
    }

    /** The outcome of all, figure by figure, each open to its definition. */
    private OutcomeSection outcome(Scheme scheme) {
        String title = words.say("reports.outcome.all.title", words.scheme(scheme));
        Built built = new Built(title);
        if (scheme.isHidden()) {
            return built.plain(
                            words.say(
                                    "reports.outcome.missing-hidden",
                                    words.share(scheme.pairedShare()),
                                    words.share(QuarterOutcomes.HIDDEN_BELOW)))
                    .section();
        }
        Optional<Row> row = scheme.by(Split.NONE).map(table -> table.rows().getFirst());
        if (row.isEmpty()) {
            return built.plain(words.say("reports.outcome.few")).section();
        }
        if (scheme.needsNote()) {
            built.add(
                    new Words(
                            words.say(
                                    "reports.outcome.missing-note",
                                    words.share(scheme.pairedShare())),
                            Weight.NOTE));
        }
        List<Figure> figures = row.get().figures();
        figures.forEach(figure -> say(scheme.key(), row.get(), figure, built));
        if (figures.isEmpty()) {
            built.plain(words.say("reports.outcome.nothing-told"));
        }
        if (scheme.level() == Level.RATES_WITH_INTERVAL) {
            built.add(
                    new Drawn(
                            title,
                            figures.stream()
                                    .flatMap(figure -> drawn(words.kind(figure.kind()), figure))
                                    .toList()));
        } else {
            built.soft(words.say("reports.outcome.counts-only"));
        }
        return built.section();
    }

    private void say(String scheme, Row row, Figure figure, Built built) {
        String rules = scheme.equals(QuarterOutcomes.NHS) ? "nhs." : "measure.";
        built.add(
                new Saying(
                        words.kind(figure.kind()),
                        words.sentence(scheme, row, figure),
                        List.of(
                                new Facts.Row(
                                        words.say("reports.definition.counted"),
                                        words.say(
                                                "reports.outcome.definition."
                                                        + rules
                                                        + figure.kind())),
                                new Facts.Row(
                                        words.say("reports.definition.hidden"),
                                        words.say("reports.outcome.hidden")),
                                new Facts.Row(
                                        words.say("reports.definition.says-not"),
                                        words.say("reports.outcome.says-not")))));
        tell("", words.kind(figure.kind()), figure, built);
    }

    private void tell(String row, String what, Figure figure, Built built) {
        built.told(row, what, figure.count(), figure.of(), words.rate(figure));
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
    private OutcomeSection parts(Scheme scheme, Split split) {
        Built built = new Built(words.split(split));
        List<Row> rows = scheme.by(split).map(Table::rows).orElse(List.of());
        if (rows.isEmpty()) {
            return built.plain(words.say("reports.outcome.no-parts")).section();
        }
        return built.add(table(split, rows, built))
                .soft(words.say("reports.outcome.parts-note"))
                .section();
    }

    private Tabled table(Split split, List<Row> rows, Built built) {
        List<Kind> kinds =
                IN_TABLES.stream()
                        .filter(kind -> rows.stream().anyMatch(one -> one.figure(kind).isPresent()))
                        .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.say("reports.outcome.part." + split)));
        columns.add(Column.number(words.say("reports.outcome.people")));
        kinds.forEach(kind -> columns.add(Column.number(words.kind(kind))));
        List<List<Cell>> lines = new ArrayList<>();
        for (Row row : rows) {
            String name = words.name(split, row);
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(name));
            cells.add(Cell.of(String.valueOf(row.people())));
            built.told(name, words.say("reports.outcome.people"), row.people(), "", "");
            for (Kind kind : kinds) {
                cells.add(cell(row.figure(kind)));
                row.figure(kind)
                        .ifPresentOrElse(
                                one -> tell(name, words.kind(kind), one, built),
                                () ->
                                        built.told(
                                                name,
                                                words.kind(kind),
                                                words.say("reports.cell.withheld"),
                                                "",
                                                ""));
            }
            lines.add(cells);
        }
        return new Tabled(words.split(split), columns, lines);
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
    private OutcomeSection practitioners(OutcomeReport report) {
        String title = words.say("reports.outcome.practitioners.title");
        Built built = new Built(title);
        Spread spread = report.spread();
        if (spread == null) {
            return built.plain(words.say("reports.outcome.practitioners.not-beside")).section();
        }
        built.plain(words.say("reports.outcome.practitioners.lead"));
        List<RangeChart.Row> rows = new ArrayList<>();
        report.practitioners().forEach(one -> placed(one, spread, built).ifPresent(rows::add));
        if (rows.isEmpty()) {
            built.plain(words.say("reports.outcome.practitioners.none"));
        } else {
            built.add(new Drawn(title, rows));
            report.practitioners().forEach(one -> expected(one).ifPresent(built::soft));
        }
        if (spread.wider()) {
            built.plain(words.say("reports.outcome.practitioners.wider"));
        }
        return built.soft(words.say("reports.outcome.practitioners.not")).section();
    }

    private Optional<RangeChart.Row> placed(Named named, Spread spread, Built built) {
        FunnelPoint place = named.place();
        Optional<Figure> recovered = named.row().figure(Kind.RECOVERED);
        if (place == null || recovered.isEmpty()) {
            return Optional.empty();
        }
        Figure figure = recovered.get();
        String name = String.valueOf(named.name());
        String where = words.say("reports.outcome.place." + place.position());
        built.told(name, words.kind(figure.kind()), figure.count(), figure.of(), where);
        Expected expected = named.row().expected();
        if (expected != null) {
            built.told(
                    name, words.say("reports.outcome.expected-name"), expected.recovered(), "", "");
        }
        double share = (double) figure.count() / figure.of();
        return Optional.of(
                new RangeChart.Row(
                        name,
                        words.say("reports.outcome.placed", words.counts(figure), where),
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

    private Optional<String> expected(Named named) {
        Expected expected = named.row().expected();
        return named.row()
                .figure(Kind.RECOVERED)
                .filter(figure -> expected != null)
                .map(figure ->
                        words.say(
                                "reports.outcome.expected",
                                String.valueOf(named.name()),
                                figure.count(),
                                expected == null ? "" : words.decimal(expected.recovered())));
    }

    /** One's own figures. */
    OutcomeSection own(OwnOutcomes own) {
        String title = words.say("reports.outcome.own.title");
        Built built = new Built(title);
        Row row = own.row();
        if (row == null) {
            return built.plain(words.say("reports.outcome.own.none")).section();
        }
        built.soft(words.say("reports.outcome.own.people", row.people()));
        built.told("", words.say("reports.outcome.people"), row.people(), "", "");
        row.figures().forEach(figure -> say(QuarterOutcomes.NHS, row, figure, built));
        List<RangeChart.Row> drawn =
                row.figures().stream()
                        .flatMap(figure -> drawn(words.kind(figure.kind()), figure))
                        .toList();
        if (!drawn.isEmpty()) {
            built.add(new Drawn(title, drawn));
        }
        return built.soft(words.say("reports.outcome.own.not")).section();
    }

    /** The main figure quarter by quarter. */
    private OutcomeSection course(OutcomeReport report, Scheme scheme) {
        Kind kind =
                scheme.key().equals(QuarterOutcomes.NHS) ? Kind.RECOVERED : Kind.IMPROVED_AT_ALL;
        String title = words.say("reports.outcome.course.title", words.kind(kind));
        Built built = new Built(title);
        List<Told> told = new ArrayList<>();
        List<RangeChart.Row> rows = new ArrayList<>();
        for (OutcomeReport.Quarter quarter : report.course()) {
            String name = words.period(quarter.period());
            quarter.outcomes().schemes().stream()
                    .filter(one ->
                            one.key().equals(scheme.key()) && one.version() == scheme.version())
                    .flatMap(one -> one.by(Split.NONE).stream())
                    .flatMap(table -> better(table.rows().getFirst(), kind))
                    .filter(figure -> figure.rate().isPresent())
                    .forEach(figure -> {
                        drawn(name, figure).forEach(rows::add);
                        told.add(
                                new Told(
                                        name,
                                        words.kind(kind),
                                        figure.count(),
                                        figure.of(),
                                        words.rate(figure)));
                    });
        }
        if (rows.size() < 2) {
            return built.plain(words.say("reports.outcome.course.short")).section();
        }
        built.told.addAll(told);
        return built.add(new Drawn(title, rows))
                .soft(words.say("reports.outcome.course.note"))
                .section();
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

    private OutcomeSection effect(Effect effect) {
        String title = words.say("reports.outcome.effect.title");
        Built built = new Built(title);
        built.add(
                new Saying(
                        title,
                        words.effect(effect),
                        List.of(
                                new Facts.Row(
                                        words.say("reports.definition.counted"),
                                        words.say("reports.outcome.effect.definition")),
                                new Facts.Row(
                                        words.say("reports.outcome.effect.spread-name"),
                                        words.spreadOf(effect)))));
        built.told("", title, words.effect(effect), "", "");
        if (Boolean.TRUE.equals(effect.narrow())) {
            built.plain(words.say("reports.outcome.effect.narrow"));
        }
        return built.soft(words.say("reports.outcome.effect.caption")).section();
    }

    /** What none of it says. */
    OutcomeSection saysNot() {
        return new Built(words.say("reports.outcome.limits.title"))
                .soft(words.say("reports.outcome.limits.mix"))
                .soft(words.say("reports.outcome.limits.use"))
                .soft(words.say("reports.outcome.limits.check-in"))
                .section();
    }

    /** A part that is being put together. */
    private static final class Built {

        private final String title;
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();

        private Built(String title) {
            this.title = title;
        }

        private Built add(Piece piece) {
            pieces.add(piece);
            return this;
        }

        private Built plain(String said) {
            return add(new Words(said, Weight.PLAIN));
        }

        private Built soft(String said) {
            return add(new Words(said, Weight.SOFT));
        }

        private void told(String row, String what, Object number, Object of, String more) {
            told.add(new Told(row, what, number, of, more));
        }

        private OutcomeSection section() {
            return new OutcomeSection(title, pieces, told);
        }
    }
}
