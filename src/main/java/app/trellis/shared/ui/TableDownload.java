package app.trellis.shared.ui;

import app.trellis.shared.files.FileTable;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.io.Serializable;

/** Offers a table of the page as a file, for a spreadsheet or a program. */
public final class TableDownload extends Composite<Div> {

    /**
     * Reads the table anew, as the person who asks, and by the same rules as the page; called in a
     * request of its own.
     */
    @FunctionalInterface
    public interface Made extends Serializable {

        FileTable now();
    }

    /**
     * @param table what it is called, for those who hear the page
     * @param name of the file before its ending, neutral
     */
    public TableDownload(String table, String name, Made made) {
        getContent().addClassNames("row", "small", "no-print", "table-download");
        Span what = new Span(getTranslation("shared.table.download"));
        what.addClassName("soft");
        what.getElement().setAttribute("aria-hidden", "true");
        getContent()
                .add(
                        what,
                        link("CSV", FileLink.Kind.CSV, table, name, out -> made.now().csv(out)),
                        link("XLSX", FileLink.Kind.XLSX, table, name, out -> made.now().xlsx(out)));
    }

    private FileLink link(
            String words, FileLink.Kind kind, String table, String name, FileLink.Written written) {
        return new FileLink(words, kind, name, written)
                .plain()
                .called(getTranslation("shared.table.download-as", table, words));
    }
}
