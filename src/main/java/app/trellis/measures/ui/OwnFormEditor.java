package app.trellis.measures.ui;

import app.trellis.measures.DefiningForms;
import app.trellis.measures.KeepingForm;
import app.trellis.measures.OwnForm;
import app.trellis.measures.OwnFormDraft;
import app.trellis.measures.OwnFormFault;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.DraftState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.QuietError;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.List;

/** Writes one form: every change is kept on the server, until it is put into use or discarded. */
final class OwnFormEditor extends Composite<Div> {

    /** What leads away from the editor. */
    interface Exits extends Serializable {

        /** It is in use, as this version. */
        void published(int version);

        /** The draft is gone, as was asked. */
        void discarded();

        /** Somebody else put it into use or discarded it. */
        void goneMeanwhile();
    }

    private final OwnFormDraft draft;
    private final DefiningForms forms;
    private final FormPreview preview;
    private final Exits exits;
    private final OwnFormFields fields = new OwnFormFields(this::keep);
    private final DraftState state = new DraftState(fields, this::keep);
    private final Div trouble = new Div();
    private final Button use = new Button(getTranslation("measures.own.use"));

    private int revision;
    private OwnForm kept;
    private boolean undecided;
    private boolean checked;

    OwnFormEditor(OwnFormDraft draft, DefiningForms forms, FormPreview preview, Exits exits) {
        this.draft = draft;
        this.forms = forms;
        this.preview = preview;
        this.exits = exits;
        revision = draft.revision();
        kept = draft.form();
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.addClickListener(click -> askToUse());
        state.addClassName("own-kept");
        Button discard =
                new Button(getTranslation("measures.own.discard"), click -> askToDiscard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Button useBelow = new Button(getTranslation("measures.own.use"), click -> askToUse());
        useBelow.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(useBelow, discard);
        foot.addClassName("buttons");
        getContent().addClassName("stack");
        getContent().add(trouble, fields, foot);
        trouble.setVisible(false);
        fields.show(kept);
        preview.show(kept);
        state.kept(fields.length());
    }

    /** For the head of the page: whether everything is kept, and the one main thing to do. */
    Component[] actions() {
        return new Component[] {state, use};
    }

    /** Keeps what is on screen; false when it could not be kept, and the page says why. */
    boolean keep() {
        if (undecided) {
            return false;
        }
        OwnForm typed = fields.value();
        fields.follow(typed);
        if (!typed.equals(kept)) {
            state.notSaved();
            if (!keep(typed)) {
                return false;
            }
            preview.show(typed);
            if (checked) {
                fields.say(List.of());
                checked = false;
            }
        }
        show();
        state.kept(fields.length());
        return true;
    }

    private boolean keep(OwnForm typed) {
        try {
            return switch (forms.keep(draft.id(), revision, typed)) {
                case KeepingForm.Kept(int newRevision) -> {
                    revision = newRevision;
                    kept = typed;
                    yield true;
                }
                case KeepingForm.Stale(OwnFormDraft theirs) -> {
                    letChoose(typed, theirs);
                    yield false;
                }
            };
        } catch (NotFound gone) {
            show(
                    new QuietError(
                            getTranslation("measures.own.still-here"),
                            getTranslation("measures.own.gone"),
                            new Button(
                                    getTranslation("measures.own.to-the-list"),
                                    click -> exits.goneMeanwhile())));
        } catch (Refused refused) {
            say(refused);
        }
        return false;
    }

    private void letChoose(OwnForm mine, OwnFormDraft theirs) {
        undecided = true;
        Button keepMine =
                new Button(getTranslation("measures.own.stale.mine"), click -> goOn(mine, theirs));
        Button takeTheirs =
                new Button(
                        getTranslation("measures.own.stale.theirs"),
                        click -> goOn(theirs.form(), theirs));
        Div both = new Div(keepMine, takeTheirs);
        both.addClassName("buttons");
        show(
                new QuietError(
                        getTranslation("measures.own.still-here"),
                        getTranslation("measures.own.stale"),
                        both));
    }

    private void goOn(OwnForm chosen, OwnFormDraft theirs) {
        undecided = false;
        revision = theirs.revision();
        kept = theirs.form();
        fields.show(chosen);
        preview.show(chosen);
        keep();
        fields.focusFirst();
    }

    private void askToUse() {
        if (!keep()) {
            return;
        }
        List<OwnFormFault> faults = fields.value().faults();
        fields.say(faults);
        checked = !faults.isEmpty();
        if (checked) {
            Notices.done(this, getTranslation("measures.own.not-yet", faults.size()));
            return;
        }
        Confirm.ask(
                getTranslation("measures.own.use.title"),
                getTranslation(
                        draft.version() == 1
                                ? "measures.own.use.means"
                                : "measures.own.use.means-next"),
                getTranslation("measures.own.use"),
                getTranslation("measures.own.use.no"),
                this::use);
    }

    private void use() {
        if (!keep()) {
            return;
        }
        try {
            int version = forms.publish(draft.id(), revision);
            exits.published(version);
        } catch (Refused refused) {
            say(refused);
        }
    }

    private void askToDiscard() {
        Confirm.askForGood(
                getTranslation("measures.own.discard.title"),
                getTranslation(
                        draft.version() == 1
                                ? "measures.own.discard.means"
                                : "measures.own.discard.means-next"),
                getTranslation("measures.own.discard"),
                getTranslation("measures.own.discard.no"),
                this::discard);
    }

    private void discard() {
        try {
            forms.discard(draft.id(), revision);
            kept = fields.value();
            exits.discarded();
        } catch (Refused refused) {
            say(refused);
        }
    }

    private void say(Refused refused) {
        show(
                new QuietError(
                        getTranslation("measures.own.still-here"),
                        Notices.sentence(this, refused)));
    }

    private void show(Component... problem) {
        trouble.removeAll();
        trouble.add(problem);
        trouble.setVisible(problem.length > 0);
    }
}
