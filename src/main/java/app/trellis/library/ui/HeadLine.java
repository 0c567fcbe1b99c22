package app.trellis.library.ui;

import com.vaadin.flow.component.html.H3;

/** A small heading inside a card. */
final class HeadLine extends H3 {

    HeadLine(String text) {
        super(text);
    }
}
