package app.trellis.notes.ui;

import app.trellis.notes.NoteText;
import app.trellis.shared.ui.QuietError;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/**
 * The place above a sheet where it is said what could not be kept. Where two windows, or two
 * people, wrote on one text, it is chosen here how to go on, and nothing is written or signed
 * before that.
 */
final class EditorTrouble extends Composite<Div> {

    private final Component sheet;
    private final List<HasEnabled> waiting;
    private boolean undecided;

    /**
     * @param waiting what cannot be done before it is decided how to go on
     */
    EditorTrouble(Component sheet, HasEnabled... waiting) {
        this.sheet = sheet;
        this.waiting = List.of(waiting);
    }

    /** Whether one has to choose first. */
    boolean isUndecided() {
        return undecided;
    }

    /** Says what stands in the way; what was typed is still there. */
    void say(String sentence) {
        show(new QuietError(getTranslation("notes.still-here"), sentence));
    }

    void show(Component problem) {
        clear();
        getContent().add(problem);
    }

    void clear() {
        getContent().removeAll();
    }

    /**
     * Puts the choice in place of the sheet.
     *
     * @param said what happened
     * @param theirHeading who kept the other text, and when
     * @param goOn takes the text to go on with
     */
    void letChoose(
            NoteText mine,
            NoteText theirs,
            String said,
            String theirHeading,
            NoteWords words,
            SerializableConsumer<NoteText> goOn) {
        decide(false);
        show(
                new StaleChoice(
                        mine,
                        theirs,
                        said,
                        theirHeading,
                        words,
                        chosen -> {
                            clear();
                            decide(true);
                            goOn.accept(chosen);
                        }));
    }

    private void decide(boolean decided) {
        undecided = !decided;
        sheet.setVisible(decided);
        waiting.forEach(one -> one.setEnabled(decided));
    }
}
