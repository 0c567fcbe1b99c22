package app.trellis.responses.ui;

import app.trellis.responses.KeepingTurn;
import app.trellis.responses.PageThread;
import app.trellis.responses.TurnDraft;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.DraftState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.QuietError;
import app.trellis.shared.ui.WholeText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;

/** One turn while it is written: kept as one types, sent once, and never lost to another window. */
final class TurnForm extends Composite<Div> {

    private static final int QUIET = 800;
    private static final int ROWS = 3;

    /** From so few characters left on, how many there are is said. */
    private static final int NEARLY = 300;

    private final KeepingTurns turns;
    private final SerializableRunnable sent;
    private final TextArea area;
    private final Checkbox asks = new Checkbox(getTranslation("responses.thread.question"));
    private final Div trouble = new Div();
    private final DraftState state;
    private final Button send;

    private TurnDraft kept;
    private boolean undecided;

    /**
     * @param label what the field is called
     * @param mayAsk whether the turn can be a question
     * @param below what stands under the field
     * @param sent called once it was sent, and when the page has to be read anew
     */
    TurnForm(
            KeepingTurns turns,
            TurnDraft draft,
            String label,
            boolean mayAsk,
            Component below,
            SerializableRunnable sent) {
        this.turns = turns;
        this.kept = draft;
        this.sent = sent;
        area = new TextArea(label);
        state = new DraftState(getContent(), this::keep);
        send = new Button(getTranslation("responses.thread.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        setUp(draft);
        asks.setVisible(mayAsk);
        Div foot = new Div(send, state);
        foot.addClassName("buttons");
        getContent().addClassNames("stack", "no-print");
        getContent().add(trouble, area, asks, below, foot);
    }

    private void setUp(TurnDraft draft) {
        area.setWidthFull();
        area.setMinRows(ROWS);
        area.setMaxLength(PageThread.WORDS);
        area.getElement().setAttribute("data-says-limit", true);
        area.setValue(draft.words());
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(QUIET);
        area.addValueChangeListener(event -> keep());
        area.addBlurListener(event -> keep());
        WholeText.keep(area, this::keep);
        asks.setValue(draft.asks());
        asks.addValueChangeListener(event -> keep());
        sayLimit();
        sayKept();
    }

    private void sayLimit() {
        int left = PageThread.WORDS - area.getValue().length();
        area.setHelperText(
                left > NEARLY
                        ? getTranslation("responses.thread.limit", PageThread.WORDS)
                        : getTranslation("responses.thread.left", PageThread.WORDS, left));
    }

    /** Keeps what is on screen; false when it could not be kept, and the page says why. */
    boolean keep() {
        if (undecided) {
            return false;
        }
        sayLimit();
        TurnDraft typed = new TurnDraft(area.getValue(), asks.getValue(), kept.revision());
        if (typed.equals(kept)) {
            settled();
            return true;
        }
        state.notSaved();
        try {
            return settle(typed, turns.keep(typed));
        } catch (NotFound gone) {
            say(getTranslation("responses.thread.closed"));
        } catch (Refused refused) {
            say(Notices.sentence(this, refused));
        }
        return false;
    }

    private boolean settle(TurnDraft typed, KeepingTurn result) {
        return switch (result) {
            case KeepingTurn.Kept(int revision) -> {
                kept = new TurnDraft(typed.words(), typed.asks(), revision);
                settled();
                yield true;
            }
            case KeepingTurn.Stale(TurnDraft theirs) -> {
                letChoose(theirs);
                yield false;
            }
        };
    }

    private void settled() {
        trouble.removeAll();
        sayKept();
    }

    /** An empty field is not called kept: nothing was written. */
    private void sayKept() {
        int length = area.getValue().length();
        if (length == 0) {
            state.nothing();
        } else {
            state.kept(length);
        }
    }

    private void letChoose(TurnDraft theirs) {
        undecided = true;
        Paragraph other = new Paragraph(theirs.words());
        other.addClassName("turn-words");
        Button mine = new Button(getTranslation("responses.thread.keep-mine"));
        mine.addClickListener(click -> goOn(theirs, area.getValue()));
        Button take = new Button(getTranslation("responses.thread.take-theirs"));
        take.addClickListener(click -> goOn(theirs, theirs.words()));
        Div buttons = new Div(mine, take);
        buttons.addClassName("buttons");
        Div choice = new Div(other, buttons);
        choice.addClassName("stack");
        trouble.removeAll();
        trouble.add(
                new QuietError(
                        getTranslation("responses.thread.still-here"),
                        getTranslation("responses.thread.elsewhere"),
                        choice));
    }

    private void goOn(TurnDraft theirs, String words) {
        undecided = false;
        kept = theirs;
        trouble.removeAll();
        area.setValue(words);
        keep();
    }

    private void send() {
        try {
            if (keep()) {
                turns.send(kept.revision());
                sent.run();
            }
        } catch (NotFound gone) {
            say(getTranslation("responses.thread.closed"));
        } catch (Refused refused) {
            say(Notices.sentence(this, refused));
        } finally {
            send.setEnabled(true);
        }
    }

    private void say(String sentence) {
        trouble.removeAll();
        trouble.add(new QuietError(getTranslation("responses.thread.still-here"), sentence));
    }
}
