package app.trellis.reports.ui;

import app.trellis.shared.ui.DataTable.Cell;
import app.trellis.shared.ui.DataTable.Column;
import app.trellis.shared.ui.Facts;
import app.trellis.shared.ui.RangeChart;
import java.util.List;

/**
 * One part of a report on outcomes: what the page shows, the sheet prints and the table holds is
 * made of the same, so that none can tell more than another.
 *
 * @param told its figures, for a table
 */
record OutcomeSection(String title, List<Piece> pieces, List<Told> told) {

    /** Something in it, in the order in which it stands there. */
    sealed interface Piece {}

    /** How much weight a sentence has. */
    enum Weight {
        PLAIN,
        SOFT,
        /** Changes how all the rest is to be read. */
        NOTE
    }

    /** A sentence. */
    record Words(String words, Weight weight) implements Piece {}

    /** Names with their values. */
    record Named(List<Facts.Row> rows) implements Piece {}

    /**
     * A figure in a sentence that opens to its definition.
     *
     * @param name of the figure
     * @param reasons its definition first
     */
    record Saying(String name, String sentence, List<Facts.Row> reasons) implements Piece {}

    /** Shares with their intervals. */
    record Drawn(String caption, List<RangeChart.Row> rows) implements Piece {}

    /** A table. */
    record Tabled(String caption, List<Column> columns, List<List<Cell>> rows) implements Piece {}

    /**
     * A figure as a line of a table; nothing in it is not on the page.
     *
     * @param row whose figure it is, or empty for all
     * @param what is counted
     * @param number a whole number or a decimal; words where it is not told
     * @param of what it is counted of, or empty
     * @param more its share with the interval, or whatever else is said of it, or empty
     */
    record Told(String row, String what, Object number, Object of, String more) {}

    OutcomeSection {
        pieces = List.copyOf(pieces);
        told = List.copyOf(told);
    }
}
