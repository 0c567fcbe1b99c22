package app.trellis.assignments.ui;

import app.trellis.assignments.Assigning;
import app.trellis.assignments.AssigningPrograms;
import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.assignments.AssignmentStatus;
import app.trellis.assignments.AssignmentSummary;
import app.trellis.assignments.BringingPrograms;
import app.trellis.assignments.BuildingPrograms;
import app.trellis.assignments.KeepingSmallSteps;
import app.trellis.assignments.LedgerState;
import app.trellis.assignments.ReadingPlans;
import app.trellis.assignments.ReadingPrograms;
import app.trellis.assignments.Rhythm;
import app.trellis.assignments.ServingGoals;
import app.trellis.assignments.SwitchingLedger;
import app.trellis.care.LegalMatters;
import app.trellis.shared.ClientId;
import app.trellis.shared.Refused;
import app.trellis.shared.ui.Card;
import app.trellis.shared.ui.Confirm;
import app.trellis.shared.ui.DataTable;
import app.trellis.shared.ui.EmptyState;
import app.trellis.shared.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is assigned to a client, what rests, and what has ended. */
final class PlanRoom extends Composite<Div> {

    private final ClientId client;
    private final LocalDate today;
    private final Assigning assigning;
    private final ReadingPlans plans;
    private final ServingGoals serving;
    private final AssignmentWords words;
    private final KeepingSmallSteps smallSteps;
    private final LedgerCard ledger;
    private final RunList runs;
    private final SavePlan save;
    private final Div list = new Div();

    PlanRoom(
            ClientId client,
            String clientName,
            ZoneId zone,
            LocalDate today,
            Assigning assigning,
            ReadingPlans plans,
            ServingGoals serving,
            AssigningPrograms assigningPrograms,
            BringingPrograms bringing,
            Offers offers,
            ReadingPrograms programs,
            KeepingSmallSteps smallSteps,
            SwitchingLedger ledger,
            LegalMatters legal,
            BuildingPrograms building) {
        this.smallSteps = smallSteps;
        this.ledger = new LedgerCard(client, ledger, legal, this::show);
        this.client = client;
        this.today = today;
        this.assigning = assigning;
        this.plans = plans;
        this.serving = serving;
        this.words = new AssignmentWords(this, getLocale(), zone);
        this.runs =
                new RunList(
                        client,
                        clientName,
                        assigningPrograms,
                        bringing,
                        offers,
                        programs,
                        smallSteps,
                        building,
                        words,
                        today,
                        this::show);
        this.save = new SavePlan(client, building, this);
        list.addClassName("sheets");
        getContent().addClassName("stack");
        getContent().add(runs, this.ledger, list);
        show();
    }

    private void show() {
        List<AssignmentSummary> all = plans.of(client, getLocale());
        List<AssignmentSummary> running =
                all.stream().filter(one -> one.status() != AssignmentStatus.ENDED).toList();
        List<AssignmentSummary> ended =
                all.stream().filter(one -> one.status() == AssignmentStatus.ENDED).toList();
        Map<AssignmentId, String> goals = serving.of(client);
        AssignmentSummary page =
                running.stream()
                        .filter(one -> one.contentKey().equals(SwitchingLedger.LEDGER))
                        .findFirst()
                        .orElse(null);
        LedgerState state = ledger.show(page == null);
        runs.show(state.mayBeProposed());
        list.removeAll();
        if (running.isEmpty()) {
            list.add(new EmptyState(getTranslation("assignments.nothing-runs")));
        }
        running.forEach(one -> {
            String goal = goals.get(one.id());
            list.add(one == page ? ledger(one, goal, state) : card(one, goal));
        });
        if (!running.isEmpty()) {
            list.add(save.everything());
        }
        if (!ended.isEmpty()) {
            list.add(ended(ended));
        }
    }

    private Card card(AssignmentSummary one, @Nullable String goal) {
        return new PlanCard(one, goal, words, List.of(), buttons(one)).card();
    }

    /** The page of the ledger says how that stands, and is ended by switching it off. */
    private Card ledger(AssignmentSummary one, @Nullable String goal, LedgerState state) {
        List<Component> buttons = ofPage(one);
        buttons.addAll(ledger.buttons(state));
        return new PlanCard(one, goal, words, ledger.says(state), buttons).card();
    }

    private List<Component> buttons(AssignmentSummary one) {
        List<Component> buttons = ofPage(one);
        Button end = new Button(getTranslation("assignments.end"), click -> askToEnd(one));
        end.addThemeName("tertiary");
        buttons.add(end);
        return buttons;
    }

    private List<Component> ofPage(AssignmentSummary one) {
        List<Component> buttons = new ArrayList<>();
        if (one.waitsForSession()) {
            buttons.add(
                    button(
                            "assignments.began-together",
                            () -> assigning.beganTogether(client, one.id())));
        }
        Integer newer = one.newerVersion();
        if (newer != null) {
            buttons.add(
                    new Button(
                            getTranslation("assignments.newer.use", newer),
                            click -> askToUse(one, newer)));
        }
        buttons.add(
                one.status() == AssignmentStatus.PAUSED
                        ? button("assignments.go-on", () -> assigning.goOn(client, one.id()))
                        : button("assignments.pause", () -> assigning.pause(client, one.id())));
        if (one.contentKey().equals("vulnerability-ladder") && one.begunTogetherOn() != null) {
            buttons.add(smallSteps(one));
        }
        if (one.rhythm() != Rhythm.ONCE && !one.contentKey().equals(SwitchingLedger.LEDGER)) {
            buttons.add(lastDay(one));
        }
        if (mayGoOnPaper(one)) {
            buttons.add(paper(one));
        }
        return buttons;
    }

    /** What rests, or is begun together first, is not handed over on paper either. */
    private static boolean mayGoOnPaper(AssignmentSummary one) {
        return one.kind() == AssignmentKind.EXERCISE
                && one.status() == AssignmentStatus.ACTIVE
                && !one.resting()
                && !one.waitsForSession();
    }

    private Anchor paper(AssignmentSummary one) {
        Anchor paper =
                new Anchor(
                        "desk/library/%s/paper?v=%d"
                                .formatted(one.contentKey(), one.contentVersion()),
                        getTranslation("assignments.paper"));
        paper.addClassName("button");
        return paper;
    }

    /** Begins them where there are none yet, and leads there. */
    private Button smallSteps(AssignmentSummary one) {
        return new Button(
                getTranslation("assignments.steps.title"),
                click -> {
                    try {
                        smallSteps.begin(client, one.id());
                        getUI().ifPresent(ui -> ui.navigate(StepsView.path(client)));
                    } catch (Refused refused) {
                        Notices.refused(this, refused);
                    }
                });
    }

    private Button lastDay(AssignmentSummary one) {
        return new Button(
                getTranslation("assignments.last-day"),
                click ->
                        new LastDayDialog(
                                        one,
                                        today,
                                        day -> {
                                            assigning.lastDay(client, one.id(), one.endsOn(), day);
                                            show();
                                        },
                                        this::show)
                                .open());
    }

    private Button button(String key, SerializableRunnable write) {
        Button button = new Button(getTranslation(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            write(write);
            button.setEnabled(true);
        });
        return button;
    }

    private void askToEnd(AssignmentSummary one) {
        Confirm.ask(
                getTranslation("assignments.end.title", one.title()),
                getTranslation("assignments.end.means"),
                getTranslation("assignments.end"),
                getTranslation("assignments.end.keep"),
                () -> write(() -> assigning.end(client, one.id())));
    }

    private void askToUse(AssignmentSummary one, int newer) {
        Confirm.ask(
                getTranslation("assignments.newer.title", newer, one.title()),
                getTranslation("assignments.newer.means"),
                getTranslation("assignments.newer.use", newer),
                getTranslation("assignments.newer.keep", one.contentVersion()),
                () -> write(() -> assigning.useNewer(client, one.id(), newer)));
    }

    private void write(SerializableRunnable write) {
        try {
            write.run();
        } catch (Refused refused) {
            Notices.refused(this, refused);
        }
        show();
    }

    private Component ended(List<AssignmentSummary> ended) {
        DataTable table =
                new DataTable(
                        getTranslation("assignments.ended"),
                        List.of(
                                DataTable.Column.text(getTranslation("assignments.column.what")),
                                DataTable.Column.text(getTranslation("assignments.column.rhythm")),
                                DataTable.Column.text(getTranslation("assignments.column.done"))),
                        ended.stream().map(this::row).toList());
        return new NativeDetails(getTranslation("assignments.ended.count", ended.size()), table);
    }

    private List<DataTable.Cell> row(AssignmentSummary one) {
        return List.of(
                DataTable.Cell.of(one.title()),
                DataTable.Cell.of(words.line(one)),
                DataTable.Cell.of(
                        one.lastDone() == null
                                ? getTranslation("assignments.ended.not-done")
                                : words.day(one.lastDone())));
    }
}
