package app.trellis.identity;

import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Logo;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** The frame of pages for people who are not signed in: mark, title, one card, Help in sight. */
public final class PlainPage extends Composite<Main> {

    private final Div words = new Div();
    private final Card card = new Card();
    private final Div foot = new Div();

    /**
     * @param title the page's only first heading
     */
    public PlainPage(String title) {
        Div brand = new Div(new Logo(), new Span(getTranslation("shared.brand")));
        brand.addClassName("plain-brand");
        words.add(new H1(title));
        words.addClassName("stack");
        Anchor help = new Anchor("/help", getTranslation("shared.help"));
        help.setRouterIgnore(true);
        foot.addClassName("row");
        Anchor about = new Anchor("/about", getTranslation("shared.about"));
        about.setRouterIgnore(true);
        foot.add(help, about);
        Div page = new Div(brand, words, card, foot);
        page.addClassName("page");
        getContent().addClassName("plain-page");
        getContent().add(page);
    }

    /** A sentence under the title. */
    public PlainPage say(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("soft");
        words.add(paragraph);
        return this;
    }

    /** Replaces what lies on the card; without anything there is no card. */
    public PlainPage show(Component... content) {
        card.removeAll();
        card.add(content);
        card.setVisible(content.length > 0);
        return this;
    }

    /** Another way to go on, beside Help. */
    public PlainPage offer(String path, String label) {
        foot.addComponentAsFirst(new Anchor(path, label));
        return this;
    }
}
