package app.trellis.assignments.ui;

import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.KeepingProgram;
import app.trellis.assignments.OwnProgram;
import app.trellis.assignments.OwnProgramDraft;
import app.trellis.assignments.OwnStep;
import app.trellis.assignments.Rhythm;
import app.trellis.library.Gate;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.DraftState;
import app.trellis.shared.ui.Notices;
import app.trellis.shared.ui.QuietError;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** Makes one program: every change is kept on the server, until it is published or discarded. */
final class OwnProgramEditor extends Composite<Div> implements ProgramGrid.Actions {

    /** What leads away from the editor. */
    interface Exits extends Serializable {

        /** It is published, as this version. */
        void published(int version);

        /** The draft is gone, as was asked. */
        void discarded();

        /** Somebody else published or discarded it. */
        void goneMeanwhile();
    }

    private static final int DAYS = 7;

    private final OwnProgramDraft draft;
    private final BuildingPrograms building;
    private final List<Offer> offers;
    private final Exits exits;
    private final OwnProgramFields fields;
    private final ProgramGrid grid;
    private final DraftState state;
    private final Div trouble = new Div();
    private final Button publish = new Button(getTranslation("assignments.own.publish"));

    private int revision;
    private OwnProgram kept;
    private boolean undecided;

    OwnProgramEditor(
            OwnProgramDraft draft, BuildingPrograms building, List<Offer> offers, Exits exits) {
        this.draft = draft;
        this.building = building;
        this.offers = offers;
        this.exits = exits;
        this.revision = draft.revision();
        this.kept = draft.program();
        this.fields = new OwnProgramFields(this::keep);
        this.grid =
                new ProgramGrid(
                        this,
                        offers.stream()
                                .filter(Offer::otherPerson)
                                .map(Offer::key)
                                .collect(Collectors.toSet()));
        this.state = new DraftState(fields, this::keep);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> askToPublish());
        Button discard =
                new Button(getTranslation("assignments.own.discard"), click -> askToDiscard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        Div foot = new Div(discard);
        foot.addClassName("buttons");
        Card steps =
                Card.titled(
                        getTranslation("assignments.program.steps"),
                        ProgramGrid.soft(getTranslation("assignments.own.grid.about")),
                        grid);
        if (kept.partnerTalk()) {
            steps.addComponentAtIndex(
                    1, new Paragraph(getTranslation("assignments.own.partner-talk")));
        }
        trouble.setVisible(false);
        getContent().addClassName("stack");
        getContent().add(fields, trouble, steps, foot);
        show(kept);
    }

    /** For the head of the page: whether everything is kept, and the one main thing to do. */
    Component[] actions() {
        return new Component[] {state, publish};
    }

    private void show(OwnProgram program) {
        fields.show(program);
        grid.show(program, building.goneOf(draft.id()));
        state.kept(fields.length());
    }

    /** Keeps what is on screen; false when it could not be kept, and the page says why. */
    boolean keep() {
        return keep(fields.on(kept));
    }

    private boolean keep(OwnProgram made) {
        if (undecided) {
            return false;
        }
        if (made.equals(kept)) {
            state.kept(fields.length());
            return true;
        }
        state.notSaved();
        try {
            return switch (building.keep(draft.id(), revision, made)) {
                case KeepingProgram.Kept(int newRevision) -> {
                    kept(made, newRevision);
                    yield true;
                }
                case KeepingProgram.Stale(OwnProgramDraft theirs) -> {
                    letChoose(made, theirs);
                    yield false;
                }
            };
        } catch (NotFound gone) {
            say(
                    new QuietError(
                            getTranslation("assignments.own.still-here"),
                            getTranslation("assignments.own.draft-gone"),
                            new Button(
                                    getTranslation("assignments.own.to-the-list"),
                                    click -> exits.goneMeanwhile())));
        } catch (Refused refused) {
            say(refused);
        }
        return false;
    }

    private void kept(OwnProgram made, int newRevision) {
        boolean steps = !made.steps().equals(kept.steps()) || made.weeks() != kept.weeks();
        revision = newRevision;
        kept = made;
        if (steps) {
            grid.show(made, building.goneOf(draft.id()));
            fields.showWeeks(made.weeks());
        }
        say();
        state.kept(fields.length());
    }

    private void letChoose(OwnProgram mine, OwnProgramDraft theirs) {
        undecided = true;
        Button keepMine =
                new Button(
                        getTranslation("assignments.own.stale.mine"), click -> goOn(mine, theirs));
        Button takeTheirs =
                new Button(
                        getTranslation("assignments.own.stale.theirs"),
                        click -> goOn(theirs.program(), theirs));
        Div both = new Div(keepMine, takeTheirs);
        both.addClassName("buttons");
        say(
                new QuietError(
                        getTranslation("assignments.own.still-here"),
                        getTranslation("assignments.own.stale"),
                        both));
    }

    private void goOn(OwnProgram chosen, OwnProgramDraft theirs) {
        undecided = false;
        revision = theirs.revision();
        kept = theirs.program();
        say();
        if (keep(chosen)) {
            show(chosen);
        }
        fields.focusName();
    }

    @Override
    public void add(int week, int day) {
        OwnStep step =
                new OwnStep(
                        0,
                        (week - 1) * DAYS + day,
                        null,
                        "",
                        "",
                        Gate.Kind.DATE,
                        0,
                        false,
                        null,
                        Rhythm.ONCE,
                        null,
                        null,
                        "");
        edit(step);
    }

    @Override
    public void open(OwnStep step) {
        edit(step);
    }

    private void edit(OwnStep step) {
        if (!keep()) {
            return;
        }
        new StepEdit(
                        kept,
                        step,
                        offers,
                        changed -> {
                            OwnProgram made = kept.with(changed);
                            if (keep(made)) {
                                grid.focus(changed.id() == 0 ? made.lastId() : changed.id());
                            }
                        },
                        () -> keep(kept.without(step.id())))
                .open();
    }

    @Override
    public void copyDay(int week, int day) {
        if (keep()) {
            new CopyEdit(
                            kept,
                            week,
                            day,
                            (toWeek, toDay) ->
                                    keep(
                                            kept.copyDay(
                                                    (week - 1) * DAYS + day,
                                                    (toWeek - 1) * DAYS + toDay)))
                    .open();
        }
    }

    @Override
    public void copyWeek(int week) {
        if (keep()) {
            new CopyEdit(kept, week, 0, (toWeek, toDay) -> keep(kept.copyWeek(week, toWeek)))
                    .open();
        }
    }

    private void askToPublish() {
        if (keep()) {
            boolean first = draft.version() == 1;
            Confirm.ask(
                    getTranslation(
                            first
                                    ? "assignments.own.publish.title"
                                    : "assignments.own.publish.next",
                            draft.version()),
                    getTranslation(
                            first
                                    ? "assignments.own.publish.means"
                                    : "assignments.own.publish.means-next"),
                    getTranslation("assignments.own.publish"),
                    getTranslation("assignments.own.publish.no"),
                    this::publish);
        }
    }

    private void publish() {
        if (keep()) {
            try {
                exits.published(building.publish(draft.id(), revision));
            } catch (Refused refused) {
                say(refused);
            }
        }
    }

    private void askToDiscard() {
        Confirm.askForGood(
                getTranslation("assignments.own.discard.title"),
                getTranslation(
                        draft.version() == 1
                                ? "assignments.own.discard.means"
                                : "assignments.own.discard.means-next"),
                getTranslation("assignments.own.discard"),
                getTranslation("assignments.own.discard.no"),
                this::discard);
    }

    private void discard() {
        try {
            building.discard(draft.id(), revision);
            undecided = false;
            kept = fields.on(kept);
            exits.discarded();
        } catch (Refused refused) {
            say(refused);
        }
    }

    private void say(Refused refused) {
        say(
                new QuietError(
                        getTranslation("assignments.own.still-here"),
                        Notices.sentence(this, refused)));
    }

    private void say(Component... problem) {
        trouble.removeAll();
        trouble.add(problem);
        trouble.setVisible(problem.length > 0);
    }
}
