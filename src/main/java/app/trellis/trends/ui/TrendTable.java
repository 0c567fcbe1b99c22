package app.trellis.trends.ui;

import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.ShowAll;
import app.trellis.trends.CheckIn;
import app.trellis.trends.CheckInTrend;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The same marks as a table, the newest first: day, mark, distance from the own baseline, note. */
final class TrendTable {

    private final TrendWords words;

    TrendTable(TrendWords words) {
        this.words = words;
    }

    /** The table, and under it what shows the earlier ones where there are many. */
    Component of(CheckInTrend trend) {
        List<List<Cell>> all = rows(trend);
        List<List<Cell>> newest = ShowAll.first(all);
        DataTable table = new DataTable(caption(newest.size(), all.size()), columns(), newest);
        ShowAll rest =
                new ShowAll(
                        words.say("trends.table.show-all", all.size()),
                        all.size(),
                        () -> {
                            table.show(caption(all.size(), all.size()), columns(), all);
                            table.getElement().callJsFunction("focus");
                        });
        Div both = new Div(table, rest);
        both.addClassName("stack");
        return both;
    }

    private String caption(int shown, int all) {
        return shown < all
                ? words.say("trends.table.caption-newest", shown, all)
                : words.say("trends.table.caption");
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
