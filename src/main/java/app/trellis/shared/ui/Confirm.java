package app.trellis.shared.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks once more before something is done, and says in words what it will mean. */
public final class Confirm {

    private Confirm() {}

    /**
     * Opens the question.
     *
     * @param title what is about to happen, as a question
     * @param consequence what it means and who will notice
     * @param yes the verb itself ("Close the record"), never "OK"
     * @param no how to stay ("Keep it")
     * @param then runs once, after yes
     * @return the open dialog
     */
    public static ConfirmDialog ask(
            String title, String consequence, String yes, String no, SerializableRunnable then) {
        ConfirmDialog dialog =
                new ConfirmDialog(title, consequence, yes, event -> then.run(), no, event -> {});
        dialog.addClassName("confirm");
        dialog.open();
        return dialog;
    }

    /**
     * The same question for something that cannot be taken back: the yes is drawn plainly in ink
     * and the no is the button that stands out.
     *
     * @return the open dialog
     */
    public static ConfirmDialog askForGood(
            String title, String consequence, String yes, String no, SerializableRunnable then) {
        ConfirmDialog dialog = ask(title, consequence, yes, no, then);
        dialog.addClassName("confirm-for-good");
        dialog.setConfirmButtonTheme("");
        dialog.setCancelButtonTheme("primary");
        dialog.getElement()
                .executeJs(
                        "requestAnimationFrame(() => setTimeout(() =>"
                                + " this.querySelector('[slot=cancel-button]')?.focus()))");
        return dialog;
    }
}
