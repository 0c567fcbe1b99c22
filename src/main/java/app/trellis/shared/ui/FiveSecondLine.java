package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What one can take in within five seconds before a session: pills first, then short facts. */
public final class FiveSecondLine extends Composite<UnorderedList> {

    public FiveSecondLine() {
        getContent().addClassName("five-second-line");
        getContent().getElement().setAttribute("role", "list");
    }

    public FiveSecondLine pill(Pill pill) {
        return item(pill);
    }

    public FiveSecondLine fact(String words) {
        return item(new Text(words));
    }

    /** A fact with one part in bold: {@code before} <b>{@code strong}</b> {@code after}. */
    public FiveSecondLine fact(String before, String strong, String after) {
        Span bold = new Span(strong);
        bold.addClassName("strong");
        return item(new Text(before), bold, new Text(after));
    }

    /** A fact that can wait, in soft ink. */
    public FiveSecondLine soft(String words) {
        Span soft = new Span(words);
        soft.addClassName("soft");
        return item(soft);
    }

    private FiveSecondLine item(Component... content) {
        getContent().add(new ListItem(content));
        return this;
    }
}
