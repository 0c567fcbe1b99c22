package app.trellis.reports.ui;

import app.trellis.reports.ui.OutcomeSection.Piece;
import app.trellis.reports.ui.OutcomeSection.Saying;
import app.trellis.reports.ui.OutcomeSection.Told;
import app.trellis.shared.files.Drawing;
import app.trellis.shared.files.Drawing.Box;
import app.trellis.shared.files.Drawing.Dot;
import app.trellis.shared.files.Drawing.Ink;
import app.trellis.shared.files.Drawing.Line;
import app.trellis.shared.files.Drawing.Mark;
import app.trellis.shared.files.Sheets;
import app.trellis.shared.files.Sheets.Column;
import app.trellis.shared.files.Sheets.Fact;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.RangeChart;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A report on outcomes on sheets of A4: what was asked for, what the page says of it, drawn and as
 * a table, and at the end what each figure means.
 */
record OutcomePaper(String practice, Locale locale, OutcomeWords words) {

    private static final double WIDTH = 170;
    private static final double HEIGHT = 5;
    private static final double MIDDLE = HEIGHT / 2;
    private static final double DASH = 0.9;

    /**
     * @param out stays open
     */
    void write(OutcomeOut.Taken taken, OutputStream out) {
        try (Sheets sheets =
                new Sheets(
                        locale,
                        taken.title(),
                        practice,
                        (sheet, of) -> words.say("shared.sheet", sheet, of))) {
            sheets.title(taken.title());
            List<Fact> head = new ArrayList<>();
            head.add(new Fact(words.say("reports.paper.practice"), practice));
            head.add(new Fact(words.say("reports.outcome.period"), words.period(taken.period())));
            head.addAll(taken.asked());
            sheets.facts(head);
            taken.sections().forEach(section -> put(section, sheets));
            put(taken.saysNot(), sheets);
            definitions(taken.sections(), sheets);
            if (sheets.missing() > 0) {
                sheets.entry("");
                sheets.soft(words.say("shared.sheet.missing", sheets.missing()));
            }
            sheets.writeTo(out);
        }
    }

    private void put(OutcomeSection section, Sheets sheets) {
        sheets.part(section.title());
        for (Piece piece : section.pieces()) {
            switch (piece) {
                case OutcomeSection.Words(String said, OutcomeSection.Weight weight) -> {
                    if (weight == OutcomeSection.Weight.SOFT) {
                        sheets.soft(said);
                    } else {
                        sheets.words(said);
                    }
                }
                case OutcomeSection.Named named ->
                        sheets.facts(
                                named.rows().stream()
                                        .map(row -> new Fact(row.name(), row.value()))
                                        .toList());
                case Saying one -> sheets.words(one.sentence());
                case OutcomeSection.Drawn one -> {
                    draw(one.rows(), sheets);
                    sheets.table(columns(section.told()), rows(section.told()));
                }
                case OutcomeSection.Tabled one ->
                        sheets.table(
                                one.columns().stream()
                                        .map(column ->
                                                new Column(column.heading(), column.number()))
                                        .toList(),
                                one.rows().stream()
                                        .map(row -> row.stream().map(OutcomePaper::said).toList())
                                        .toList());
            }
        }
    }

    private static String said(DataTable.Cell cell) {
        return cell.note() == null ? cell.words() : cell.words() + "\n" + cell.note();
    }

    private void draw(List<RangeChart.Row> rows, Sheets sheets) {
        rows.forEach(row -> sheets.drawing(row.name(), row.said(), drawing(row)));
        sheets.scale(List.of(words.percent(0), words.percent(0.5), words.percent(1)));
    }

    private static Drawing drawing(RangeChart.Row row) {
        List<Mark> marks = new ArrayList<>();
        RangeChart.Limits limits = row.limits();
        if (limits != null) {
            marks.add(band(limits.low998(), limits.high998(), Ink.PALER));
            marks.add(band(limits.low95(), limits.high95(), Ink.PALE));
            for (double y = 0; y < HEIGHT; y += 2 * DASH) {
                marks.add(
                        new Line(
                                x(limits.middle()),
                                y,
                                x(limits.middle()),
                                Math.min(HEIGHT, y + DASH),
                                0.3,
                                Ink.SOFT));
            }
        }
        marks.add(new Line(0, MIDDLE, WIDTH, MIDDLE, 0.15, Ink.LINE));
        if (row.low() < row.high()) {
            marks.add(new Line(x(row.low()), MIDDLE, x(row.high()), MIDDLE, 1.2, Ink.SOFT));
        }
        marks.add(new Dot(x(row.at()), MIDDLE, 1.4, true, Ink.STRONG));
        return new Drawing(WIDTH, HEIGHT, marks);
    }

    private static Box band(double from, double to, Ink ink) {
        return new Box(x(from), 0, Math.max(0, x(to) - x(from)), HEIGHT, ink);
    }

    private static double x(double share) {
        return share * WIDTH;
    }

    /** Only those that hold something. */
    private List<Column> columns(List<Told> told) {
        List<Column> columns = new ArrayList<>();
        boolean named = isNamed(told);
        if (named) {
            columns.add(new Column(words.say("reports.outcome.table.row"), false));
        }
        columns.add(new Column(words.say("reports.outcome.table.what"), false));
        columns.add(new Column(words.say("reports.outcome.table.number"), true));
        columns.add(new Column(words.say("reports.outcome.table.of"), true));
        columns.add(new Column(words.say("reports.outcome.table.more"), false));
        return columns;
    }

    private List<List<String>> rows(List<Told> told) {
        boolean named = isNamed(told);
        return told.stream()
                .map(one -> {
                    List<String> cells = new ArrayList<>();
                    if (named) {
                        cells.add(one.row());
                    }
                    cells.add(one.what());
                    cells.add(words.plain(one.number()));
                    cells.add(words.plain(one.of()));
                    cells.add(one.more());
                    return cells;
                })
                .toList();
    }

    private static boolean isNamed(List<Told> told) {
        return told.stream().anyMatch(one -> !one.row().isEmpty());
    }

    private void definitions(List<OutcomeSection> sections, Sheets sheets) {
        List<Saying> sayings =
                sections.stream()
                        .flatMap(section -> section.pieces().stream())
                        .filter(Saying.class::isInstance)
                        .map(Saying.class::cast)
                        .toList();
        if (sayings.isEmpty()) {
            return;
        }
        Set<Facts.Row> rows = new LinkedHashSet<>();
        sayings.forEach(
                one -> rows.add(new Facts.Row(one.name(), one.reasons().getFirst().value())));
        sayings.forEach(one -> rows.addAll(one.reasons().subList(1, one.reasons().size())));
        sheets.part(words.say("reports.outcome.definitions"));
        sheets.facts(rows.stream().map(row -> new Fact(row.name(), row.value())).toList());
    }
}
