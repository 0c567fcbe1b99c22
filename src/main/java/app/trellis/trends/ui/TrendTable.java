package app.trellis.trends.ui;

import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.ShowAll;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The forms of an instrument as a table, the newest first. */
final class TrendTable {

    private final Sayings words;

    TrendTable(Sayings words) {
        this.words = words;
    }

    /** The table, and under it what shows the earlier ones where there are many. */
    Component of(Shown shown) {
        List<List<Cell>> all = shown.rows();
        List<List<Cell>> newest = ShowAll.first(all);
        DataTable table =
                new DataTable(caption(shown, newest.size(), all.size()), shown.columns(), newest);
        ShowAll rest =
                new ShowAll(
                        words.say("trends.table.show-all", all.size()),
                        all.size(),
                        () -> {
                            table.show(
                                    caption(shown, all.size(), all.size()), shown.columns(), all);
                            table.getElement().callJsFunction("focus");
                        });
        Div both = new Div(table, rest);
        both.addClassName("stack");
        return both;
    }

    private String caption(Shown shown, int some, int all) {
        return some < all
                ? words.say("trends.table.caption-newest", shown.name(), some, all)
                : words.say("trends.table.caption", shown.name());
    }
}
