package app.trellis.reports.ui;

import app.trellis.reports.PracticeReport;
import app.trellis.reports.Share;
import app.trellis.reports.SupervisorReport;
import app.trellis.reports.SupervisorReport.Figures;
import app.trellis.shared.files.FileTable;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of each person and of all together, in the order of names: who came and went, what
 * was done, how soon it was answered. The three stand apart, so that none is read as the other.
 */
final class FiguresTable {

    /** What one table holds. */
    enum Part {
        CASELOAD,
        DONE,
        ANSWERED
    }

    private record Named(String heading, Function<Figures, Cell> cell) {}

    private final ReportWords words;

    FiguresTable(ReportWords words) {
        this.words = words;
    }

    /** Clients are counted once a quarter is over. */
    static List<Part> parts(SupervisorReport report) {
        return report.period().closed()
                ? List.of(Part.values())
                : List.of(Part.DONE, Part.ANSWERED);
    }

    /** All parts side by side, for a spreadsheet. */
    FileTable file(SupervisorReport report) {
        List<Column> columns = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Part part : parts(report)) {
            List<List<Cell>> of = rows(report, part);
            if (rows.isEmpty()) {
                columns.addAll(columns(part));
                of.forEach(row -> rows.add(new ArrayList<>(row)));
            } else {
                columns.addAll(columns(part).subList(1, columns(part).size()));
                for (int i = 0; i < of.size(); i++) {
                    rows.get(i).addAll(of.get(i).subList(1, of.get(i).size()));
                }
            }
        }
        return DataTable.file(
                words.say("reports.table.file", words.period(report.period())), columns, rows);
    }

    DataTable of(SupervisorReport report, Part part) {
        return new DataTable(
                words.say("reports.table.caption." + part, words.period(report.period())),
                columns(part),
                rows(report, part));
    }

    private List<Column> columns(Part part) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.say("reports.table.name")));
        named(part).forEach(one -> columns.add(Column.number(one.heading())));
        return columns;
    }

    List<List<Cell>> rows(SupervisorReport report, Part part) {
        List<List<Cell>> rows = new ArrayList<>();
        for (SupervisorReport.Line line : report.lines()) {
            Cell name = Cell.of(line.name());
            rows.add(
                    row(
                            part,
                            line.wholePeriod()
                                    ? name
                                    : name.withNote(words.say("reports.table.part-of")),
                            line.figures()));
        }
        Figures total = report.total();
        if (total != null && report.lines().size() > 1) {
            rows.add(row(part, Cell.of(words.say("reports.table.total")), total));
        }
        return rows;
    }

    private List<Named> named(Part part) {
        return switch (part) {
            case CASELOAD ->
                    List.of(
                            counted("reports.table.clients", Figures::clients),
                            counted("reports.table.begun", Figures::begun),
                            counted("reports.table.ended", Figures::ended));
            case DONE ->
                    List.of(
                            named("reports.table.sessions", Figures::sessions),
                            shared("reports.table.exercises", Figures::exercises),
                            shared("reports.table.check-ins", Figures::checkIns));
            case ANSWERED ->
                    List.of(
                            of("reports.table.seen", one -> words.wait(one.seen())),
                            of("reports.table.discussed", one -> words.wait(one.discussed())),
                            named("reports.table.alerts", Figures::alerts),
                            of("reports.table.acknowledged", one -> words.wait(one.acknowledged())),
                            new Named(
                                    words.say(
                                            "reports.table.unsigned",
                                            PracticeReport.UNSIGNED_AFTER_DAYS),
                                    one -> amount(one.unsignedNotes())));
        };
    }

    private Named of(String key, Function<Figures, String> said) {
        return new Named(words.say(key), one -> Cell.of(said.apply(one)));
    }

    private Named counted(String key, Function<Figures, app.trellis.reports.@Nullable Cell> count) {
        return new Named(
                words.say(key),
                one ->
                        count.apply(one) instanceof app.trellis.reports.Cell.Shown(int number)
                                ? Cell.number(words.cell(count.apply(one)), number)
                                : Cell.of(words.cell(count.apply(one))));
    }

    private Cell amount(@Nullable Integer amount) {
        return amount == null
                ? Cell.of(words.count(null))
                : Cell.number(words.count(amount), amount);
    }

    /** What nobody asks for falls due for nobody: there is just none of it. */
    private Named named(String key, Function<Figures, Share> share) {
        return new Named(
                words.say(key),
                one ->
                        share.apply(one).due() instanceof app.trellis.reports.Cell.Shown(int due)
                                        && due == 0
                                ? Cell.of(words.say("reports.cell.none"))
                                : cell(share.apply(one)));
    }

    private Named shared(String key, Function<Figures, Share> share) {
        return new Named(words.say(key), one -> cell(share.apply(one)));
    }

    private List<Cell> row(Part part, Cell name, Figures figures) {
        List<Cell> cells = new ArrayList<>();
        cells.add(name);
        named(part).forEach(one -> cells.add(one.cell().apply(figures)));
        return cells;
    }

    private Cell cell(Share share) {
        Cell cell = Cell.of(words.share(share));
        return words.rate(share).map(cell::withNote).orElse(cell);
    }
}
