package app.trellis.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The outline of words that are still on their way, so that the page does not jump. */
public final class Skeleton extends Composite<Div> {

    /**
     * @param label what a screen reader says meanwhile
     * @param lines how many lines of text are expected, 1 to 20
     */
    public Skeleton(String label, int lines) {
        if (lines < 1 || lines > 20) {
            throw new IllegalArgumentException("A skeleton has 1 to 20 lines, not " + lines);
        }
        Span words = new Span(label);
        words.addClassName("visually-hidden");
        getContent().addClassName("skeleton");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(words);
        for (int line = 0; line < lines; line++) {
            Span bar = new Span();
            bar.addClassName("skeleton-line");
            getContent().add(bar);
        }
    }
}
