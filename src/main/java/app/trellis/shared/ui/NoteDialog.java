package app.trellis.shared.ui;

import app.trellis.shared.Refused;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * Asks for a few words before something is done. What was typed stays when it is refused, and a key
 * does not close it over words.
 */
public final class NoteDialog extends Dialog {

    private static final int ROWS = 3;

    private final TextArea note;

    /**
     * @param title what is about to happen
     * @param about what it means
     * @param label of the field
     * @param yes the verb itself
     * @param no how to leave it
     * @param then takes the words; may refuse them
     */
    public NoteDialog(
            String title,
            String about,
            String label,
            String yes,
            String no,
            SerializableConsumer<String> then) {
        super(title);
        note = new TextArea(label);
        note.setWidthFull();
        note.setMinRows(ROWS);
        note.focus();
        StillTyped.guard(this, note);
        Button act = new Button(yes);
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(true);
        act.addClickListener(click -> {
            try {
                then.accept(note.getValue());
                close();
            } catch (Refused refused) {
                note.setErrorMessage(Notices.sentence(this, refused));
                note.setInvalid(true);
                note.focus();
            } finally {
                act.setEnabled(true);
            }
        });
        Button stay = new Button(no, click -> close());
        stay.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Paragraph(about), note);
        getFooter().add(stay, act);
    }
}
