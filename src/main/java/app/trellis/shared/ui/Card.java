package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** One sheet lifted off the ground of the page; never put a card inside a card. */
@Tag("section")
public final class Card extends HtmlContainer {

    private final Div head = new Div();

    public Card(Component... content) {
        addClassName("card");
        head.addClassName("card-head");
        add(content);
    }

    /** A card with a second-level heading. */
    public static Card titled(String title, Component... content) {
        Card card = new Card().withTitle(title);
        card.add(content);
        return card;
    }

    /** Gives the card a second-level heading above what is in it. */
    public Card withTitle(String title) {
        head.add(new H2(title));
        addComponentAsFirst(head);
        return this;
    }

    /** Puts something small at the right of the heading: a word, a pill, a button. */
    public Card withAside(Component aside) {
        aside.addClassName("card-aside");
        head.add(aside);
        if (head.getParent().isEmpty()) {
            addComponentAsFirst(head);
        }
        return this;
    }

    /** Without inner space, for a grid that reaches the edges. */
    public Card flush() {
        addClassName("flush");
        return this;
    }
}
