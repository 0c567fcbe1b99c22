package app.trellis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;

/** Says all the time whether what was typed is kept. */
@Tag("span")
public final class SavedState extends Component implements HasText, HasStyle {

    private final String saving;
    private final String kept;
    private final String notSaved;

    /**
     * Starts out as kept.
     *
     * @param saving the word while it is on its way ("Saving")
     * @param kept the word when it is safe, and where ("Kept on this phone")
     * @param notSaved the words when it is not ("Not saved yet, we keep trying")
     */
    public SavedState(String saving, String kept, String notSaved) {
        this.saving = saving;
        this.kept = kept;
        this.notSaved = notSaved;
        addClassNames("pill", "pill-neutral", "saved-state");
        getElement().setAttribute("role", "status");
        kept();
    }

    public void saving() {
        show("saving", saving);
    }

    public void kept() {
        show("kept", kept);
    }

    public void notSaved() {
        show("not-saved", notSaved);
    }

    /** Nothing was typed, so that there is nothing to say. */
    public void nothing() {
        show("nothing", "");
    }

    private void show(String state, String words) {
        getElement().setAttribute("data-state", state);
        setText(words);
    }
}
