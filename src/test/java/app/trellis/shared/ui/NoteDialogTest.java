package app.trellis.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.shared.Refused;
import app.trellis.support.ServiceTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class NoteDialogTest extends SpringBrowserlessTest {

    private final List<String> taken = new ArrayList<>();
    private NoteDialog dialog;

    @BeforeEach
    void aDialogThatRefusesAnEmptyNote() {
        dialog =
                new NoteDialog(
                        "Lift this hold?",
                        "The pages open again.",
                        "What you agreed",
                        "Lift it",
                        "Not now",
                        note -> {
                            if (note.isBlank()) {
                                throw new Refused("shared.text-empty");
                            }
                            taken.add(note);
                        });
        dialog.open();
    }

    @Test
    void escapeClosesItWhileNothingIsTyped() {
        escape();

        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void escapeLeavesWordsAndSaysSo() {
        test(find(TextArea.class).single()).setValue("We talked on the phone.");
        escape();

        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("We talked on the phone.");
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void whatIsRefusedStaysWithTheReasonBesideIt() {
        press("Lift it");

        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(find(Button.class).withText("Lift it").single().isEnabled()).isTrue();
    }

    @Test
    void whatIsTakenClosesIt() {
        test(find(TextArea.class).single()).setValue("We talked on the phone.");
        press("Lift it");

        assertThat(taken).containsExactly("We talked on the phone.");
        assertThat(dialog.isOpened()).isFalse();
    }

    private void press(String verb) {
        test(find(Button.class).withText(verb).single()).click();
    }

    private void escape() {
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
    }
}
