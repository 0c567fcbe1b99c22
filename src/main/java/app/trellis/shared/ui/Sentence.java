package app.trellis.shared.ui;

import com.vaadin.flow.component.html.Paragraph;

/** The one sentence that matters on a page or a card. */
public final class Sentence extends Paragraph {

    public Sentence(String words) {
        super(words);
        addClassName("sentence");
    }
}
