package app.trellis.exchange;

import app.trellis.shared.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row after the other, and keeps what is wrong with them. */
abstract class RowCheck {

    private final List<String> headings;
    private final Map<ImportField, Integer> columns;
    private final List<ImportProblem> problems = new ArrayList<>();
    private int count;

    RowCheck(List<String> headings, Map<ImportField, Integer> columns) {
        this.headings = headings;
        this.columns = columns;
    }

    /** Looks at one row; what is good in every cell is kept by whoever extends this. */
    final void look(int row, List<String> cells) {
        if (cells.size() != headings.size()) {
            problem(row, null, "exchange.import.row.ragged", cells.size(), headings.size());
            return;
        }
        read(row, cells);
    }

    abstract void read(int row, List<String> cells);

    /** What a cell says; null after a problem was noted, empty where nothing stands there. */
    final @Nullable String cell(int row, List<String> cells, ImportField field) {
        Integer column = columns.get(field);
        if (column == null) {
            return "";
        }
        String cell = cells.get(column).strip();
        if (cell.length() > CsvFile.LONGEST_CELL) {
            problem(row, field, "exchange.import.cell.long", CsvFile.LONGEST_CELL);
            return null;
        }
        if (isFormula(cell)) {
            problem(row, field, "exchange.import.cell.formula");
            return null;
        }
        if (cell.isEmpty() && field.isNeeded()) {
            problem(row, field, "exchange.import.cell.blank");
            return null;
        }
        return cell;
    }

    /** A name that can be kept as one line. */
    final @Nullable String line(int row, List<String> cells, ImportField field) {
        String cell = cell(row, cells, field);
        if (cell != null && cell.codePointCount(0, cell.length()) > Text.SHORT) {
            problem(row, field, "exchange.import.cell.long", Text.SHORT);
            return null;
        }
        if (cell != null && cell.chars().anyMatch(Character::isISOControl)) {
            problem(row, field, "exchange.import.cell.lines");
            return null;
        }
        return cell;
    }

    final void problem(int row, @Nullable ImportField field, String key, Object... arguments) {
        count++;
        if (problems.size() < ImportCheck.SHOWN) {
            Integer column = field == null ? null : columns.get(field);
            problems.add(
                    ImportProblem.of(
                            row, column == null ? "" : headings.get(column), key, arguments));
        }
    }

    final ImportCheck result(int rows) {
        return new ImportCheck(rows, problems, count);
    }

    final boolean isClean() {
        return count == 0;
    }

    /** As a spreadsheet would take it, a number with its sign not counted. */
    private static boolean isFormula(String cell) {
        return !cell.isEmpty()
                && "=+@-".indexOf(cell.charAt(0)) >= 0
                && !cell.matches("[+-]?\\d+([.,]\\d+)?");
    }
}
