package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A place where nothing is yet: one sentence, and at most one thing to do. */
public final class EmptyState extends Composite<Div> {

    public EmptyState(String sentence) {
        getContent().addClassName("empty-state");
        getContent().add(new Paragraph(sentence));
    }

    /**
     * @param action the one thing one can do about it
     */
    public EmptyState(String sentence, Component action) {
        this(sentence);
        getContent().add(action);
    }
}
