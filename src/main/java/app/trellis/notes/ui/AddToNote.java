package app.trellis.notes.ui;

import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/** Adds to a signed note: closed at first, and what was typed stays until it is added. */
final class AddToNote extends Composite<Div> {

    private static final int ROWS = 4;

    private final TextArea text = new TextArea(getTranslation("notes.add.label"));
    private final Button open = new Button(getTranslation("notes.add"), click -> open(""));
    private final Button add = new Button(getTranslation("notes.add.yes"));
    private final Button close = new Button(getTranslation("notes.add.close"), click -> close());
    private final Div form = new Div();

    /**
     * @param added takes what is to be added; may refuse it
     */
    AddToNote(SerializableConsumer<String> added) {
        text.setWidthFull();
        text.setMinRows(ROWS);
        text.setHelperText(getTranslation("notes.add.hint", Text.LONG));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setDisableOnClick(true);
        add.addClickListener(click -> {
            try {
                added.accept(text.getValue());
            } catch (Refused refused) {
                text.setErrorMessage(Notices.sentence(this, refused));
                text.setInvalid(true);
            } finally {
                add.setEnabled(true);
            }
        });
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(add, close);
        buttons.addClassName("buttons");
        form.addClassName("stack");
        form.add(text, buttons);
        form.setVisible(false);
        getContent().addClassNames("stack", "no-print");
        getContent().add(open, form);
    }

    /** Opens the form with words in it. */
    void open(String words) {
        open.setVisible(false);
        form.setVisible(true);
        text.setValue(words);
        text.focus();
    }

    boolean hasWords() {
        return form.isVisible() && !text.getValue().isBlank();
    }

    private void close() {
        if (text.getValue().isBlank()) {
            form.setVisible(false);
            open.setVisible(true);
        } else {
            text.setErrorMessage(getTranslation("notes.add.not-empty"));
            text.setInvalid(true);
        }
    }
}
