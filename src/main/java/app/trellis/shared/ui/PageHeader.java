package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The title that says what a page is for, a line above it, and the one main action beside it. */
public final class PageHeader extends Composite<Header> {

    private final Div words = new Div();
    private final Div actions = new Div();
    private final H1 title = new H1();

    /**
     * @param text the page's only first heading
     */
    public PageHeader(String text) {
        title.setText(text);
        words.add(title);
        actions.addClassName("page-actions");
        actions.setVisible(false);
        getContent().addClassName("page-header");
        getContent().add(words, actions);
    }

    /** A quiet line above the title: a day, a place. */
    public PageHeader withEyebrow(String text) {
        Paragraph eyebrow = new Paragraph(text);
        eyebrow.addClassName("eyebrow");
        words.addComponentAsFirst(eyebrow);
        return this;
    }

    /**
     * A line above the title that leads one step up.
     *
     * @param path route path inside the application
     */
    public PageHeader withEyebrow(String text, String path) {
        Paragraph eyebrow = new Paragraph(new Anchor(path, text));
        eyebrow.addClassName("eyebrow");
        words.addComponentAsFirst(eyebrow);
        return this;
    }

    /** Buttons at the right, the main one last; under the title on narrow pages. */
    public PageHeader withActions(Component... buttons) {
        actions.add(buttons);
        actions.setVisible(true);
        return this;
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** Keeps the title in step with a signal. */
    public void bindTitle(com.vaadin.flow.signals.Signal<String> text) {
        title.bindText(text);
    }
}
