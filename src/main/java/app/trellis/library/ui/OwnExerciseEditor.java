package app.trellis.library.ui;

import app.trellis.library.BuildingExercises;
import app.trellis.library.ExerciseChange;
import app.trellis.library.KeepingExercise;
import app.trellis.library.KeepingPictures;
import app.trellis.library.OwnExercise;
import app.trellis.library.OwnExerciseDraft;
import app.trellis.library.OwnExerciseFault;
import app.trellis.library.StartSharing;
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
import java.util.Objects;

/** Writes one exercise: every change is kept on the server, until it is published or discarded. */
final class OwnExerciseEditor extends Composite<Div> {

    /** What leads away from the editor. */
    interface Exits extends Serializable {

        /** It is published, as this version. */
        void published(int version);

        /** The draft is gone, as was asked. */
        void discarded();

        /** Somebody else published or discarded it. */
        void goneMeanwhile();
    }

    private final OwnExerciseDraft draft;
    private final BuildingExercises building;
    private final PhonePreview preview;
    private final Exits exits;
    private final OwnExerciseFields fields;
    private final DraftState state;
    private final Div trouble = new Div();
    private final Button publish = new Button(getTranslation("library.own.publish"));

    private int revision;
    private OwnExercise kept;
    private boolean undecided;
    private boolean checked;

    OwnExerciseEditor(
            OwnExerciseDraft draft,
            BuildingExercises building,
            KeepingPictures pictures,
            PhonePreview preview,
            Exits exits) {
        this.draft = draft;
        this.building = building;
        this.preview = preview;
        this.exits = exits;
        fields = new OwnExerciseFields(pictures, this::keep, preview::lookAt);
        state = new DraftState(fields, this::keep);
        revision = draft.revision();
        kept = draft.exercise();
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> askToPublish());
        state.addClassName("ours-kept");
        Button discard = new Button(getTranslation("library.own.discard"), click -> askToDiscard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Button below = new Button(getTranslation("library.own.publish"), click -> askToPublish());
        below.addThemeVariants(ButtonVariant.PRIMARY);
        Div foot = new Div(below, discard);
        foot.addClassName("buttons");
        getContent().addClassName("stack");
        getContent().add(trouble, fields, foot);
        trouble.setVisible(false);
        fields.show(kept);
        preview(kept);
        state.kept(fields.length());
    }

    /** For the head of the page: whether everything is kept, and the one main thing to do. */
    Component[] actions() {
        return new Component[] {state, publish};
    }

    /** Keeps what is on screen; false when it could not be kept, and the page says why. */
    boolean keep() {
        if (undecided) {
            return false;
        }
        OwnExercise typed = fields.value();
        fields.follow(typed);
        if (!typed.equals(kept)) {
            state.notSaved();
            if (!keep(typed)) {
                return false;
            }
            preview(typed);
            if (checked) {
                fields.say(List.of());
                checked = false;
            }
        }
        show();
        state.kept(fields.length());
        return true;
    }

    private void preview(OwnExercise typed) {
        typed.preview()
                .ifPresent(json ->
                        preview.show(
                                json,
                                Objects.requireNonNullElse(typed.sharing(), StartSharing.PRIVATE)));
    }

    private boolean keep(OwnExercise typed) {
        try {
            return switch (building.keep(draft.id(), revision, typed)) {
                case KeepingExercise.Kept(int newRevision) -> {
                    revision = newRevision;
                    kept = typed;
                    yield true;
                }
                case KeepingExercise.Stale(OwnExerciseDraft theirs) -> {
                    letChoose(typed, theirs);
                    yield false;
                }
            };
        } catch (NotFound gone) {
            show(
                    new QuietError(
                            getTranslation("library.own.still-here"),
                            getTranslation("library.own.gone"),
                            new Button(
                                    getTranslation("library.own.to-the-list"),
                                    click -> exits.goneMeanwhile())));
        } catch (Refused refused) {
            say(refused);
        }
        return false;
    }

    private void letChoose(OwnExercise mine, OwnExerciseDraft theirs) {
        undecided = true;
        Button keepMine =
                new Button(getTranslation("library.own.stale.mine"), click -> goOn(mine, theirs));
        Button takeTheirs =
                new Button(
                        getTranslation("library.own.stale.theirs"),
                        click -> goOn(theirs.exercise(), theirs));
        Div both = new Div(keepMine, takeTheirs);
        both.addClassName("buttons");
        show(
                new QuietError(
                        getTranslation("library.own.still-here"),
                        getTranslation("library.own.stale"),
                        both));
    }

    private void goOn(OwnExercise chosen, OwnExerciseDraft theirs) {
        undecided = false;
        revision = theirs.revision();
        kept = theirs.exercise();
        fields.show(chosen);
        preview(chosen);
        keep();
        fields.focusFirst();
    }

    private void askToPublish() {
        if (!keep()) {
            return;
        }
        List<OwnExerciseFault> faults = kept.faults();
        fields.say(faults);
        checked = !faults.isEmpty();
        if (checked) {
            Notices.done(this, getTranslation("library.own.not-yet", faults.size()));
            return;
        }
        List<ExerciseChange> changes = building.changes(draft.id());
        new PublishDialog(draft.version(), changes, this::publish).open();
    }

    private void publish() {
        if (!keep()) {
            return;
        }
        try {
            int version = building.publish(draft.id(), revision);
            exits.published(version);
        } catch (Refused refused) {
            say(refused);
        }
    }

    private void askToDiscard() {
        Confirm.askForGood(
                getTranslation("library.own.discard.title"),
                getTranslation(
                        draft.version() == 1
                                ? "library.own.discard.means"
                                : "library.own.discard.means-next"),
                getTranslation("library.own.discard"),
                getTranslation("library.own.discard.no"),
                this::discard);
    }

    private void discard() {
        try {
            building.discard(draft.id(), revision);
            kept = fields.value();
            exits.discarded();
        } catch (Refused refused) {
            say(refused);
        }
    }

    private void say(Refused refused) {
        show(
                new QuietError(
                        getTranslation("library.own.still-here"), Notices.sentence(this, refused)));
    }

    private void show(Component... problem) {
        trouble.removeAll();
        trouble.add(problem);
        trouble.setVisible(problem.length > 0);
    }
}
