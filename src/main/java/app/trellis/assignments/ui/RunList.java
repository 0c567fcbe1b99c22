package app.trellis.assignments.ui;

import app.trellis.assignments.AssigningPrograms;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.BringingPrograms;
import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.assignments.ReadingPrograms;
import app.trellis.assignments.RunDetails;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The programs that run for a client, with what a practitioner can do about them. */
final class RunList extends Composite<Div> {

    private final ClientId client;
    private final AssigningPrograms assigning;
    private final BringingPrograms bringing;
    private final ReadingPrograms programs;
    private final KeepingSmallSteps smallSteps;
    private final Offers offers;
    private final String clientName;
    private final AssignmentWords words;
    private final LocalDate today;
    private final SerializableRunnable changed;
    private final SavePlan save;

    /**
     * @param today local to the client
     * @param changed runs after every change, so that the rest of the plan is read anew
     */
    RunList(
            ClientId client,
            String clientName,
            AssigningPrograms assigning,
            BringingPrograms bringing,
            Offers offers,
            ReadingPrograms programs,
            KeepingSmallSteps smallSteps,
            BuildingPrograms building,
            AssignmentWords words,
            LocalDate today,
            SerializableRunnable changed) {
        this.client = client;
        this.clientName = clientName;
        this.assigning = assigning;
        this.bringing = bringing;
        this.offers = offers;
        this.programs = programs;
        this.smallSteps = smallSteps;
        this.words = words;
        this.today = today;
        this.changed = changed;
        this.save = new SavePlan(client, building, this);
        getContent().addClassName("stack");
    }

    /**
     * @param mayPropose whether the ledger can be proposed now
     */
    void show(boolean mayPropose) {
        List<RunDetails> runs = programs.of(client, getLocale());
        getContent().removeAll();
        getContent().setVisible(!runs.isEmpty());
        runs.forEach(run -> {
            List<Component> toDo = toDo(run, mayPropose);
            getContent().add(new RunCard(run, words, toDo, buttons(run)).card());
        });
    }

    private List<Component> toDo(RunDetails run, boolean mayPropose) {
        List<Component> rows = new ArrayList<>();
        if (run.talkOverdue()) {
            rows.add(talkOverdue());
        }
        boolean someWait = false;
        for (RunDetails.Step step : run.steps()) {
            AssignmentId page = step.assignment();
            if (isLedgerThatWaits(step)) {
                if (mayPropose) {
                    rows.add(ledger(step));
                }
                continue;
            }
            if (step.standing() == RunDetails.Standing.IN_SESSION && page != null) {
                rows.add(inSession(step, page));
            }
            someWait |= step.standing() == RunDetails.Standing.BOTH_SAY && isDue(step);
            if (step.standing() == RunDetails.Standing.TASK && isDue(step)) {
                Button did =
                        button(
                                "assignments.program.did",
                                () -> assigning.did(client, run.id(), step.id()));
                did.setAriaLabel(getTranslation("assignments.program.did-step", step.label()));
                Div row = new Div(new Span(step.label()), did);
                row.addClassName("row");
                rows.add(row);
            }
        }
        if (someWait) {
            rows.add(waitsForBoth());
        }
        return rows;
    }

    /** It is opened by proposing it and by the client's yes, never from here. */
    private boolean isLedgerThatWaits(RunDetails.Step step) {
        return step.key().equals(SwitchingLedger.LEDGER)
                && isDue(step)
                && (step.standing() == RunDetails.Standing.BOTH_SAY
                        || step.standing() == RunDetails.Standing.IN_SESSION);
    }

    private Component ledger(RunDetails.Step step) {
        Anchor propose =
                new Anchor(
                        AssignView.path(client) + "/" + SwitchingLedger.LEDGER,
                        getTranslation("assignments.ledger.propose"));
        propose.addClassName("button");
        Div row = new Div(new Span(step.label()), propose);
        row.addClassName("row");
        return row;
    }

    private boolean isDue(RunDetails.Step step) {
        LocalDate day = step.opens();
        return day != null && !day.isAfter(today);
    }

    /** A strong page: it is begun with the client, and that opens it. */
    private Component inSession(RunDetails.Step step, AssignmentId page) {
        Button begun =
                button(
                        "assignments.began-together",
                        () -> smallSteps.openPage(client, page, "", false, true));
        begun.setAriaLabel(getTranslation("assignments.program.begun-step", step.label()));
        Div row = new Div(new Span(step.label()), begun);
        row.addClassName("row");
        return row;
    }

    /** Why pages of it rest, and where a talk that was held is noted. */
    private Component talkOverdue() {
        Div row =
                new Div(
                        new Span(getTranslation("assignments.program.talk-overdue")),
                        new Anchor(
                                "desk/clients/%s/details".formatted(client),
                                getTranslation("assignments.program.note-talk")));
        row.addClassName("row");
        return row;
    }

    private Component waitsForBoth() {
        return new Anchor(
                StepsView.path(client), getTranslation("assignments.program.wait-for-both"));
    }

    private List<Component> buttons(RunDetails run) {
        Button move =
                new Button(
                        getTranslation("assignments.program.move"),
                        click ->
                                new MoveDialog(
                                                run,
                                                today,
                                                words,
                                                day -> {
                                                    assigning.move(
                                                            client, run.id(), run.version(), day);
                                                    changed.run();
                                                })
                                        .open());
        Button end =
                new Button(getTranslation("assignments.program.end-it"), click -> askToEnd(run));
        end.addThemeName("tertiary");
        List<Component> buttons = new ArrayList<>(List.of(move, save.of(run), end));
        if (run.isOlder()) {
            buttons.addFirst(
                    new Button(
                            getTranslation("assignments.bring.see", run.newestVersion()),
                            click -> seeWhatChanges(run)));
        }
        return buttons;
    }

    private void seeWhatChanges(RunDetails run) {
        try {
            new BringDialog(
                            clientName,
                            words,
                            () -> bringing.look(client, run.id(), getLocale()),
                            step ->
                                    offers.one(
                                            Objects.requireNonNull(step.kind()),
                                            step.key(),
                                            this,
                                            getLocale()),
                            data -> {
                                bringing.bring(client, run.id(), data);
                                Notices.done(
                                        this,
                                        getTranslation("assignments.bring.done", data.version()));
                                changed.run();
                            })
                    .open();
        } catch (Refused refused) {
            Notices.refused(this, refused);
            changed.run();
        }
    }

    private void askToEnd(RunDetails run) {
        Confirm.ask(
                getTranslation("assignments.end.title", run.name()),
                getTranslation("assignments.program.end.means"),
                getTranslation("assignments.program.end-it"),
                getTranslation("assignments.end.keep"),
                () -> write(() -> assigning.end(client, run.id(), run.version())));
    }

    private Button button(String key, SerializableRunnable write) {
        Button button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> write(write));
        return button;
    }

    private void write(SerializableRunnable write) {
        try {
            write.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        changed.run();
    }
}
