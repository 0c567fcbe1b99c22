package app.trellis.reports.ui;

import app.trellis.reports.PracticeReport;
import app.trellis.reports.Share;
import app.trellis.reports.SupervisorReport;
import app.trellis.reports.SupervisorReport.Figures;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import java.util.ArrayList;
import java.util.List;

/** The figures of each person and of all together, in the order of names. */
final class FiguresTable {

    private final ReportWords words;

    FiguresTable(ReportWords words) {
        this.words = words;
    }

    DataTable of(SupervisorReport report) {
        return new DataTable(
                words.say("reports.table.caption", words.period(report.period())),
                columns(report),
                rows(report));
    }

    List<List<Cell>> rows(SupervisorReport report) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SupervisorReport.Line line : report.lines()) {
            Cell name = Cell.of(line.name());
            rows.add(
                    row(
                            report,
                            line.wholePeriod()
                                    ? name
                                    : name.withNote(words.say("reports.table.part-of")),
                            line.figures()));
        }
        Figures total = report.total();
        if (total != null && report.lines().size() > 1) {
            rows.add(row(report, Cell.of(words.say("reports.table.total")), total));
        }
        return rows;
    }

    private List<Column> columns(SupervisorReport report) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.say("reports.table.name")));
        if (report.period().closed()) {
            columns.add(Column.number(words.say("reports.table.clients")));
        }
        columns.add(Column.number(words.say("reports.table.exercises")));
        columns.add(Column.number(words.say("reports.table.check-ins")));
        columns.add(
                Column.number(
                        words.say("reports.table.unsigned", PracticeReport.UNSIGNED_AFTER_DAYS)));
        return columns;
    }

    private List<Cell> row(SupervisorReport report, Cell name, Figures figures) {
        List<Cell> cells = new ArrayList<>();
        cells.add(name);
        if (report.period().closed()) {
            cells.add(Cell.of(words.cell(figures.clients())));
        }
        cells.add(share(figures.exercises()));
        cells.add(share(figures.checkIns()));
        cells.add(Cell.of(words.count(figures.unsignedNotes())));
        return cells;
    }

    private Cell share(Share share) {
        Cell cell = Cell.of(words.share(share));
        return words.rate(share).map(cell::withNote).orElse(cell);
    }
}
