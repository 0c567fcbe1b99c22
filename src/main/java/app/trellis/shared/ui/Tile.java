package app.trellis.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * One number that matters, what it counts, and what to know about it. Put tiles into {@code
 * .tiles}.
 */
public final class Tile extends Composite<Div> {

    public Tile(String name, String number) {
        getContent().addClassName("tile");
        add("tile-name", name);
        add("tile-number", number);
    }

    /**
     * @param note how many it rests on, since when, what it does not say
     */
    public Tile(String name, String number, String note) {
        this(name, number);
        add("tile-note", note);
    }

    /** A row of tiles that breaks by itself. */
    public static Div row(Tile... tiles) {
        Div row = new Div(tiles);
        row.addClassName("tiles");
        return row;
    }

    private void add(String className, String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName(className);
        getContent().add(line);
    }
}
