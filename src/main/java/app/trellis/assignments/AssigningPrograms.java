package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientDetails;
import app.trellis.care.ManagingClients;
import app.trellis.care.WatchingChanges;
import app.trellis.care.WritesRecord;
import app.trellis.shared.ClientId;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Assigns a whole program: each page of it an assignment that waits for its gate, looked at like
 * any other, and all of them bound together.
 */
@Service
public class AssigningPrograms {

    private final ProgramPlans plans;
    private final ProgramRuns runs;
    private final RunSteps steps;
    private final Assignments assignments;
    private final BeforeAssigning before;
    private final OccurrenceKeeper keeper;
    private final ProgramPages pages;
    private final ManagingClients clients;
    private final WatchingChanges watching;
    private final WhoIsAskedAboutRisk risk;
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
            ProgramPages pages,
            ManagingClients clients,
            WatchingChanges watching,
            WhoIsAskedAboutRisk risk,
            LastDays lastDays,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.runs = runs;
        this.steps = steps;
        this.assignments = assignments;
        this.before = before;
        this.keeper = keeper;
        this.pages = pages;
        this.clients = clients;
        this.watching = watching;
        this.risk = risk;
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
        if (plan.partnerTalk() && plan.otherPerson()) {
            pages.demandTalkAboutPartner(client, today);
        }
        AssigningRules rules = before.rules(client, details, today);
        List<ProgramPages.Page> asked =
                pages.of(plan.steps(), data.about(), data.startsOn(), today, data.looked());
        List<ProgramPages.Standing> standing =
                asked.stream().map(ProgramPages.Page::standing).toList();
        for (ProgramPages.Page page : asked) {
            pages.check(client, rules, standing, page);
        }
        RunId id = RunId.next();
        runs.saveAndFlush(
                new ProgramRun(
                        id, client, plan, data.about(), data.startsOn(), Me.id(), clock.instant()));
        for (PlannedStep step : plan.steps()) {
            AssignmentId assignment =
                    asked.stream()
                            .filter(page -> page.step().equals(step))
                            .map(page -> pages.keep(client, page))
                            .findFirst()
                            .orElse(null);
            steps.add(id, client, step, assignment);
        }
        risk.demandReader(client);
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
