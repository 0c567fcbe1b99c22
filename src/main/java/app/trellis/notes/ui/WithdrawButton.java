package app.trellis.notes.ui;

import app.trellis.notes.SigningNotes;
import app.trellis.shared.ui.NoteDialog;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks why a note is to be withdrawn, and says before what that means. */
final class WithdrawButton extends Composite<Button> {

    /**
     * @param withdraw takes the reason; may refuse it
     */
    WithdrawButton(SerializableConsumer<String> withdraw) {
        Button button = getContent();
        button.setText(getTranslation("notes.withdraw"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click ->
                new NoteDialog(
                                getTranslation("notes.withdraw.title"),
                                getTranslation("notes.withdraw.about", SigningNotes.LONGEST_REASON),
                                getTranslation("notes.withdraw.reason"),
                                getTranslation("notes.withdraw"),
                                getTranslation("notes.withdraw.no"),
                                withdraw)
                        .open());
    }
}
