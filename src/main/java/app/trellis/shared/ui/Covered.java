package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;

/**
 * A card whose content is not on the page, nor read, until somebody asks for it; putting it away
 * takes it off the page again, and asking once more reads it once more.
 */
public final class Covered extends Composite<Card> {

    private final SerializableSupplier<Component> content;
    private final String show;
    private final String putAway;
    private final Div place = new Div();
    private final Button button;

    /**
     * @param about what it is and that looking at it is written down
     * @param show the word on the button
     * @param putAway the same button's word while the content is on the page
     * @param content reads it
     */
    public Covered(
            String title,
            String about,
            String show,
            String putAway,
            SerializableSupplier<Component> content) {
        this.content = content;
        this.show = show;
        this.putAway = putAway;
        this.button = new Button(show, click -> turn());
        Paragraph line = new Paragraph(about);
        line.addClassNames("soft", "small");
        place.setVisible(false);
        getContent().withTitle(title).add(line, place, new Div(button));
        getContent().addClassNames("covered", "no-print");
        button.getElement().setAttribute("aria-expanded", "false");
    }

    private void turn() {
        boolean open = place.isVisible();
        place.removeAll();
        if (!open) {
            place.add(content.get());
        }
        place.setVisible(!open);
        button.setText(open ? show : putAway);
        button.getElement().setAttribute("aria-expanded", String.valueOf(!open));
    }
}
