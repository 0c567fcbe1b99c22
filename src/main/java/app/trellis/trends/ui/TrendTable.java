package app.trellis.trends.ui;

import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import java.util.List;

/** The same marks as a table, the newest first: day, mark, distance from the own baseline, note. */
final class TrendTable {

    private final TrendWords words;

    TrendTable(TrendWords words) {
        this.words = words;
    }

    DataTable of(CheckInTrend trend) {
        return new DataTable(words.say("trends.table.caption"), columns(), rows(trend));
    }

    List<List<Cell>> rows(CheckInTrend trend) {
        return trend.checkIns().reversed().stream().map(this::row).toList();
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.say("trends.table.day")),
                Column.number(words.say("trends.table.mark")),
                Column.number(words.say("trends.table.from-baseline")),
                Column.text(words.say("trends.table.note")));
    }

    private List<Cell> row(CheckIn one) {
        Double fromBaseline = one.fromBaseline();
        return List.of(
                Cell.of(words.shortDay(one.on())),
                Cell.of(words.markOf(one)),
                Cell.of(fromBaseline == null ? "–" : words.change(fromBaseline)),
                Cell.of(String.join(" · ", words.notes(one))));
    }
}
