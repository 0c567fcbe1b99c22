package app.trellis.care.ui;

import app.trellis.shared.ui.Card;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * A card that shows what is kept and turns into the form for it where one stands. Whatever is typed
 * stays until it is kept or set aside.
 */
final class InPlace extends Composite<Card> {

    private final Div body = new Div();
    private final Button change = new Button();

    /**
     * @param title of the card
     * @param change the word on its button
     * @param edit shows the form
     */
    InPlace(String title, String change, SerializableRunnable edit) {
        this.change.setText(change);
        this.change.setAriaLabel(getTranslation("care.change-named", change, title));
        this.change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        this.change.addClickListener(click -> edit.run());
        body.addClassName("stack");
        getContent().withTitle(title).withAside(this.change).add(body);
    }

    /** Shows what is kept. */
    void show(Component... kept) {
        body.removeAll();
        body.add(kept);
        change.setVisible(true);
    }

    /** Shows what is kept, and goes back to where one came from. */
    void showAgain(Component... kept) {
        show(kept);
        change.focus();
    }

    /** Shows the form; writing begins at its first field. */
    void edit(Component form, Focusable<?> first) {
        open(form);
        first.focus();
    }

    /** Shows the form because nothing is kept yet, without taking anybody there. */
    void open(Component form) {
        body.removeAll();
        body.add(form);
        change.setVisible(false);
    }
}
