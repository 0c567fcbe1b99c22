package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Something went wrong, said calmly: what was kept first, then what happens next. */
public final class QuietError extends Composite<Div> {

    /**
     * @param kept what is not lost ("Your words are kept on this phone.")
     * @param next what could not be done and what will happen ("We will try again.")
     */
    public QuietError(String kept, String next) {
        Paragraph first = new Paragraph(kept);
        first.addClassName("quiet-error-kept");
        getContent().addClassName("quiet-error");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(first, new Paragraph(next));
    }

    /**
     * @param action one thing the person can do about it
     */
    public QuietError(String kept, String next, Component action) {
        this(kept, next);
        getContent().add(action);
    }
}
