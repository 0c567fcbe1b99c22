package app.trellis.shared.ui;

import app.trellis.shared.files.FileTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain HTML table that turns into cards under 720 px and prints as a table.
 *
 * <p>It is written as markup in one piece, so that a table of a hundred rows costs a session one
 * node; every text in it is escaped. Use a {@code Grid} where rows must be fetched while scrolling.
 */
@Tag("div")
public final class DataTable extends Component implements HasStyle {

    /** One column: its heading, and whether its values are numbers (set to the right, tabular). */
    public record Column(String heading, boolean number) {

        public static Column text(String heading) {
            return new Column(heading, false);
        }

        public static Column number(String heading) {
            return new Column(heading, true);
        }
    }

    /**
     * One cell: its words, the page they lead to, the signal they are.
     *
     * @param path route path, or null for plain words
     * @param signal the pill to draw them in, or null
     * @param note a second, softer line, or null
     * @param plain what a file holds in place of the words: a number or a day; null for the words
     */
    public record Cell(
            String words,
            @Nullable String path,
            @Nullable Signal signal,
            @Nullable String note,
            @Nullable Object plain) {

        public static Cell of(String words) {
            return new Cell(words, null, null, null, null);
        }

        public static Cell link(String words, String path) {
            return new Cell(words, path, null, null, null);
        }

        public static Cell signal(Signal signal, String words) {
            return new Cell(words, null, signal, null, null);
        }

        /** A number, as it is said on screen and as a program reads it. */
        public static Cell number(String words, Number number) {
            return new Cell(words, null, null, null, number);
        }

        /** A day, as it is said on screen and as a program reads it. */
        public static Cell day(String words, LocalDate day) {
            return new Cell(words, null, null, null, day);
        }

        /** What a file holds; a softer line follows the words. */
        private Object inFile() {
            if (plain != null && note == null) {
                return plain;
            }
            return note == null ? words : words + " \u00B7 " + note;
        }

        public Cell withNote(String softer) {
            return new Cell(words, path, signal, softer, plain);
        }
    }

    /**
     * @param caption the name of the table, read by screen readers and printed
     * @param rows each as long as {@code columns}; the first cell names its row
     */
    public DataTable(String caption, List<Column> columns, List<List<Cell>> rows) {
        addClassName("data-table");
        // Where it is wider than its place it scrolls, and that must work by keyboard.
        getElement().setAttribute("role", "group").setAttribute("tabindex", "0");
        show(caption, columns, rows);
    }

    /** The same table as a file: the same words, and no more than stands on the page. */
    public static FileTable file(String caption, List<Column> columns, List<List<Cell>> rows) {
        return new FileTable(
                caption,
                columns.stream().map(Column::heading).toList(),
                rows.stream().map(row -> row.stream().map(Cell::inFile).toList()).toList());
    }

    /** Columns of the same widths as in the other tables of the page that carry this name. */
    public DataTable aligned(String name) {
        addClassName(name);
        return this;
    }

    /** Its name stands above it already, as a heading, and is only read out. */
    public DataTable underItsName() {
        addClassName("under-its-name");
        return this;
    }

    /** Replaces everything. */
    public void show(String caption, List<Column> columns, List<List<Cell>> rows) {
        StringBuilder html = new StringBuilder("<table><caption>");
        html.append(Markup.escaped(caption)).append("</caption><thead><tr>");
        columns.forEach(column ->
                html.append("<th scope=\"col\"")
                        .append(column.number() ? " class=\"number\">" : ">")
                        .append(Markup.escaped(column.heading()))
                        .append("</th>"));
        html.append("</tr></thead><tbody>");
        rows.forEach(row -> append(html, columns, row));
        html.append("</tbody></table>");
        getElement().setAttribute("aria-label", caption);
        getElement().setProperty("innerHTML", html.toString());
    }

    private static void append(StringBuilder html, List<Column> columns, List<Cell> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "%d cells under %d columns".formatted(row.size(), columns.size()));
        }
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            Column column = columns.get(i);
            html.append(i == 0 ? "<th scope=\"row\"" : "<td");
            html.append(" data-label=\"").append(Markup.escaped(column.heading())).append('"');
            html.append(column.number() ? " class=\"number\">" : ">");
            append(html, row.get(i));
            html.append(i == 0 ? "</th>" : "</td>");
        }
        html.append("</tr>");
    }

    private static void append(StringBuilder html, Cell cell) {
        String words = Markup.escaped(cell.words());
        if (cell.path() != null) {
            html.append("<a href=\"").append(Markup.escaped(cell.path())).append("\">");
            html.append(words).append("</a>");
        } else if (cell.signal() != null) {
            html.append("<span class=\"").append(cell.signal().pillClasses()).append("\">");
            html.append(words).append("</span>");
        } else {
            html.append("<span>").append(words).append("</span>");
        }
        if (cell.note() != null) {
            html.append("<span class=\"note\">").append(Markup.escaped(cell.note()));
            html.append("</span>");
        }
    }
}
