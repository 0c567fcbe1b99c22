package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.care.TalksInForce;
import app.trellis.care.WatchingChanges;
import app.trellis.care.WritesRecord;
import app.trellis.library.Level;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns a whole program: each page of it an assignment that waits for its gate, looked at like
 * any other, and all of them bound together.
 */
@Service
public class AssigningPrograms {

    private static final int DAYS_OPEN = 6;
    private static final int BEFORE_SESSION_DAYS = 2;

    private final ProgramPlans plans;
    private final ProgramRuns runs;
    private final RunSteps steps;
    private final Assignments assignments;
    private final BeforeAssigning before;
    private final OccurrenceKeeper keeper;
    private final Shelf shelf;
    private final Words words;
    private final ManagingClients clients;
    private final TalksInForce talks;
    private final WatchingChanges watching;
    private final WhoIsAskedAboutRisk asked;
    private final LastDays lastDays;
    private final Audit audit;
    private final Clock clock;

    AssigningPrograms(
            ProgramPlans plans,
            ProgramRuns runs,
            RunSteps steps,
            Assignments assignments,
            BeforeAssigning before,
            OccurrenceKeeper keeper,
            Shelf shelf,
            Words words,
            ManagingClients clients,
            TalksInForce talks,
            WatchingChanges watching,
            WhoIsAskedAboutRisk asked,
            LastDays lastDays,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.steps = steps;
        this.assignments = assignments;
        this.before = before;
        this.keeper = keeper;
        this.shelf = shelf;
        this.words = words;
        this.clients = clients;
        this.talks = talks;
        this.watching = watching;
        this.asked = asked;
        this.lastDays = lastDays;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Assigns the steps that are kept; all of them or none.
     *
     * @throws Refused when a rule stands in the way of one of them; its key says which rule
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public RunId assign(ClientId client, String key, ProgramData data) {
        Integer seen = data.version();
        ProgramPlan plan =
                (seen == null
                                ? plans.find(key, Locale.ENGLISH)
                                : plans.find(key, seen, Locale.ENGLISH))
                        .only(data.kept());
        if (plan.steps().stream().allMatch(PlannedStep::isTask)) {
            throw new Refused("assignments.program.nothing-kept");
        }
        ClientDetails details = clients.details(client);
        LocalDate today = LocalDate.now(clock.withZone(details.zone()));
        if (data.startsOn().isBefore(today)) {
            throw new Refused("assignments.program.starts-before");
        }
        checkPartner(client, plan, today);
        AssigningRules rules = before.rules(client, details, today);
        List<Page> pages = pages(plan, data);
        for (Page page : pages) {
            check(client, rules.with(others(pages, page)), page);
        }
        RunId id = RunId.next();
        runs.saveAndFlush(
                new ProgramRun(
                        id, client, plan, data.about(), data.startsOn(), Me.id(), clock.instant()));
        for (PlannedStep step : plan.steps()) {
            AssignmentId assignment =
                    pages.stream()
                            .filter(page -> page.step().equals(step))
                            .map(page -> keep(client, page))
                            .findFirst()
                            .orElse(null);
            steps.add(id, client, step, assignment);
        }
        asked.demandReader(client);
        audit.record(Action.PROGRAM_ASSIGNED, client, id.value());
        watching.changed(client);
        LocalDate lastDay = plan.lastDay(data.startsOn());
        if (lastDay != null) {
            lastDays.watch(client, lastDay);
        }
        keeper.topUp(client);
        return id;
    }

    /**
     * Moves the first day. As long as nothing was done everything moves, what stands on the phone
     * already too; else what has not opened yet.
     *
     * @param seen the version of the program that the person saw
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void move(ClientId client, RunId id, long seen, LocalDate startsOn) {
        ProgramRun run = find(client, id, seen);
        LocalDate today = today(client);
        if (startsOn.isBefore(today)) {
            throw new Refused("assignments.program.starts-before");
        }
        long days = ChronoUnit.DAYS.between(run.startsOn(), startsOn);
        List<Assignment> of = assignments.findAllById(steps.assignments(id));
        boolean fresh = !steps.anythingDone(id);
        for (Assignment one : of) {
            boolean stood = one.status() == AssignmentStatus.ACTIVE;
            if (stood && fresh) {
                one.waitForItsStep();
                keeper.drop(one.id(), today);
            }
            one.shift(days);
        }
        run.move(startsOn);
        runs.flush();
        audit.record(Action.PROGRAM_CHANGED, client, id.value());
        keeper.topUp(client);
    }

    /** Ends the program with every page of it; what the client wrote stays theirs. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void end(ClientId client, RunId id, long seen) {
        ProgramRun run = find(client, id, seen);
        LocalDate today = today(client);
        run.end();
        for (Assignment one : assignments.findAllById(steps.assignments(id))) {
            one.end();
            keeper.drop(one.id(), today);
        }
        runs.flush();
        audit.record(Action.PROGRAM_CHANGED, client, id.value());
        watching.changed(client);
    }

    /** Records that something was done that is not a page: a talk, a review, a page of Help. */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void did(ClientId client, RunId id, UUID step) {
        find(client, id);
        steps.did(id, step, today(client));
        audit.record(Action.PROGRAM_CHANGED, client, id.value());
    }

    /** A page among the steps, as it will be assigned. */
    private record Page(PlannedStep step, Material material, AssignmentData data) {}

    private List<Page> pages(ProgramPlan plan, ProgramData data) {
        List<Page> pages = new ArrayList<>();
        for (PlannedStep step : plan.steps()) {
            AssignmentKind kind = step.kind();
            if (kind != null) {
                Material material = shelf.current(kind, step.key(), Locale.ENGLISH);
                pages.add(new Page(step, material, data(kind, step, material, data)));
            }
        }
        return pages;
    }

    private static AssignmentData data(
            AssignmentKind kind, PlannedStep step, Material material, ProgramData data) {
        ProgramData.Looked looked =
                Objects.requireNonNullElse(
                        data.looked().get(step.key()), ProgramData.Looked.NOTHING);
        Integer last = step.lastDay();
        return new AssignmentData(
                kind,
                step.key(),
                LifeContext.NONE,
                material.otherPerson() ? data.about() : null,
                step.rhythm(),
                step.everyDays(),
                data.startsOn().plusDays(step.day() - 1L),
                last == null ? null : data.startsOn().plusDays(last - 1L),
                switch (step.rhythm()) {
                    case ALWAYS_OPEN, DAILY, WEEKDAYS -> 0;
                    case BEFORE_SESSION -> BEFORE_SESSION_DAYS;
                    case ONCE, WEEKLY, EVERY_N_DAYS -> DAYS_OPEN;
                },
                "",
                Plan.NONE,
                looked.ticked(),
                looked.reason(),
                false,
                false);
    }

    /** A refusal names the page it is about. */
    private void check(ClientId client, AssigningRules rules, Page page) {
        try {
            rules.checkStep(
                    page.material(),
                    page.data(),
                    () -> before.talkOpens(client, page.material(), page.data().about()));
            before.checkMeasure(client, page.material(), rules.today());
        } catch (Refused refused) {
            throw new RefusedStep(page.step(), refused);
        }
    }

    /** What stands in the program before a page, or on the same day. */
    private static List<AssigningRules.Earlier> others(List<Page> pages, Page page) {
        return pages.stream()
                .filter(one -> one != page && one.step().day() <= page.step().day())
                .map(one ->
                        new AssigningRules.Earlier(
                                one.data().kind(),
                                one.material().kind() == AssignmentKind.CARD
                                        ? Level.CALM
                                        : one.material().level(),
                                one.data().kind() == AssignmentKind.CHECK_IN
                                        && one.step().place() < page.step().place()))
                .toList();
    }

    private void checkPartner(ClientId client, ProgramPlan plan, LocalDate today) {
        boolean asks = plan.partnerTalk() && plan.otherPerson();
        if (asks && !talks.opensPartnerProgram(client, today)) {
            throw new Refused("assignments.program.talk-with-partner");
        }
    }

    private AssignmentId keep(ClientId client, Page page) {
        AssignmentId id = AssignmentId.next();
        Assignment assignment =
                new Assignment(
                        id,
                        client,
                        page.material().version(),
                        page.data(),
                        words.seal(id, page.data()),
                        OpenLines.besides(
                                page.data().notForTicked(), page.material().notFor().size()),
                        null,
                        Me.id(),
                        clock.instant());
        assignment.waitForItsStep();
        assignments.saveAndFlush(assignment);
        return id;
    }

    private LocalDate today(ClientId client) {
        return LocalDate.now(clock.withZone(clients.details(client).zone()));
    }

    private ProgramRun find(ClientId client, RunId id) {
        return runs.findById(id)
                .filter(one -> one.client().equals(client))
                .orElseThrow(NotFound::new);
    }

    private ProgramRun find(ClientId client, RunId id, long seen) {
        ProgramRun run = find(client, id);
        run.demand(seen);
        return run;
    }
}
