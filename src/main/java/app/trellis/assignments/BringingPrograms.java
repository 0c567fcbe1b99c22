package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ClientDetails;
import app.trellis.care.ClientNames;
import app.trellis.care.ManagingClients;
import app.trellis.care.OnTeam;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WatchingChanges;
import app.trellis.care.WritesRecord;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the next version of a program of the practice's own to a client who has an earlier one,
 * when a practitioner asks for it and has seen what it comes to. What the client has begun is never
 * touched.
 */
@Service
public class BringingPrograms {

    private static final int MOST = 500;

    private final ProgramPlans plans;
    private final OwnPrograms own;
    private final ProgramRuns runs;
    private final RunSheets sheets;
    private final RunSteps steps;
    private final ProgramPages pages;
    private final Assignments assignments;
    private final BeforeAssigning before;
    private final OccurrenceKeeper keeper;
    private final ManagingClients clients;
    private final ClientNames names;
    private final WatchingChanges watching;
    private final WhoIsAskedAboutRisk risk;
    private final LastDays lastDays;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    BringingPrograms(
            ProgramPlans plans,
            OwnPrograms own,
            ProgramRuns runs,
            RunSheets sheets,
            RunSteps steps,
            ProgramPages pages,
            Assignments assignments,
            BeforeAssigning before,
            OccurrenceKeeper keeper,
            ManagingClients clients,
            ClientNames names,
            WatchingChanges watching,
            WhoIsAskedAboutRisk risk,
            LastDays lastDays,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.own = own;
        this.runs = runs;
        this.sheets = sheets;
        this.steps = steps;
        this.pages = pages;
        this.assignments = assignments;
        this.before = before;
        this.keeper = keeper;
        this.clients = clients;
        this.names = names;
        this.watching = watching;
        this.risk = risk;
        this.lastDays = lastDays;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the newest version would change for this client; nothing is changed by looking.
     *
     * @throws NotFound when there is no such program here
     * @throws Refused when it has ended, there is no newer version, or the versions cannot be laid
     *     side by side
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public RunChange look(ClientId client, RunId id, Locale locale) {
        ProgramRun run = find(client, id);
        OwnPrograms.Row newest =
                own.newest(ours(run))
                        .filter(row -> row.retired() == null)
                        .filter(row -> row.number() > run.planVersion())
                        .orElseThrow(() -> new Refused("assignments.bring.nothing-newer"));
        return change(client, run, newest, locale);
    }

    /**
     * Brings the version that was seen, all of it or nothing. A second time it changes nothing.
     *
     * @throws NotFound when there is no such program here
     * @throws Refused when something happened since it was looked at, or a rule stands in the way
     *     of a page
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void bring(ClientId client, RunId id, BringData data) {
        if (!hold(client, id)) {
            throw new NotFound();
        }
        if (wasBrought(data.id())) {
            return;
        }
        ProgramRun run = find(client, id);
        OwnPrograms.Row next =
                own.version(ours(run), data.version())
                        .filter(row -> row.retired() == null)
                        .orElseThrow(() -> new Refused("assignments.bring.nothing-newer"));
        RunChange change = change(client, run, next, Locale.ENGLISH);
        if (!change.seen().equals(data.seen())) {
            throw new Refused("assignments.bring.moved-on");
        }
        int from = run.planVersion();
        ProgramPlan plan = plans.find(run.planKey(), data.version(), Locale.ENGLISH);
        run.bring(plan, data.about());
        carryOut(client, run, plan, change, data);
        keepThat(client, run, data, from);
        audit.record(Action.PROGRAM_BROUGHT, client, data.id());
        watching.changed(client);
        LocalDate lastDay = plan.lastDay(run.startsOn());
        if (lastDay != null) {
            lastDays.watch(client, lastDay);
        }
        keeper.topUp(client);
    }

    /**
     * The person's own clients who have a program in an earlier version than the one that is
     * offered, by name; two statements.
     */
    @AllowedTo("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<OlderRun> older(OwnProgramId program) {
        Map<RunId, OlderRun> found = new LinkedHashMap<>();
        sql.sql(
                        """
                        select r.id, r.client_id, r.plan_version, r.starts_on
                          from program_run r
                          join care_team t
                            on t.practice_id = r.practice_id and t.client_id = r.client_id
                         where r.practice_id = :practice and r.plan_key = :key
                           and r.status = 'ACTIVE' and t.member_id = :me
                           and %s
                           and r.plan_version <
                               (select max(p.number) from own_program p
                                 where p.practice_id = r.practice_id and p.program_id = :program
                                   and p.published_at is not null and p.retired_at is null)
                         limit :most
                        """
                                .formatted(OnTeam.NOW))
                .param("key", program.key())
                .param("program", program.value())
                .param("me", Me.id().value())
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("most", MOST)
                .query(row -> {
                    found.put(
                            new RunId(row.getObject("id", UUID.class)),
                            new OlderRun(
                                    new ClientId(row.getObject("client_id", UUID.class)),
                                    "",
                                    row.getInt("plan_version"),
                                    row.getObject("starts_on", LocalDate.class)));
                });
        Map<ClientId, String> called =
                names.of(found.values().stream().map(OlderRun::client).toList());
        return found.values().stream()
                .map(one ->
                        new OlderRun(
                                one.client(),
                                called.getOrDefault(one.client(), ""),
                                one.version(),
                                one.startsOn()))
                .sorted(Comparator.comparing(OlderRun::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private RunChange change(ClientId client, ProgramRun run, OwnPrograms.Row next, Locale locale) {
        if (run.hasEnded()) {
            throw new Refused("assignments.program.has-ended");
        }
        List<RunStep> there = sheets.of(run.id(), locale);
        if (there.stream().anyMatch(step -> step.mark().isEmpty())) {
            throw new Refused("assignments.bring.no-marks");
        }
        LocalDate today = today(client);
        ProgramPlan plan = plans.find(run.planKey(), next.number(), locale);
        Set<String> offered =
                plan.steps().stream().map(PlannedStep::mark).collect(Collectors.toSet());
        return new RunChange(
                Ids.next(),
                run,
                plans.find(run.planKey(), run.planVersion(), locale),
                plan,
                there,
                next.program().steps().stream()
                        .map(step -> String.valueOf(step.id()))
                        .filter(mark -> !offered.contains(mark))
                        .collect(Collectors.toSet()),
                runsAlready(client, today),
                today);
    }

    /** Keys of check-ins and questionnaires that run. */
    private Set<String> runsAlready(ClientId client, LocalDate today) {
        return assignments.findByClientOrderByAssignedAtDesc(client, Limit.of(MOST)).stream()
                .filter(one ->
                        one.kind() == AssignmentKind.CHECK_IN
                                || one.kind() == AssignmentKind.MEASURE)
                .filter(one -> one.runsOn(today))
                .map(Assignment::contentKey)
                .collect(Collectors.toSet());
    }

    private void carryOut(
            ClientId client, ProgramRun run, ProgramPlan plan, RunChange change, BringData data) {
        Map<String, RunStep> there = new HashMap<>();
        sheets.of(run.id(), Locale.ENGLISH).forEach(step -> there.put(step.mark(), step));
        List<RunChange.Line> lines = change.lines(data.taken());
        LocalDate today = today(client);
        for (RunChange.Line line : lines) {
            if (line.withdraws()) {
                withdraw(Objects.requireNonNull(there.get(line.mark())));
            }
        }
        assignments.flush();
        List<PlannedStep> fresh =
                lines.stream()
                        .filter(RunChange.Line::assigns)
                        .map(BringingPrograms::asked)
                        .toList();
        List<ProgramPages.Page> asked =
                pages.of(fresh, run.about(), run.startsOn(), today, data.looked());
        if (!asked.isEmpty()) {
            lookAt(client, plan, asked, lines, there, today);
        }
        steps.makeRoom(run.id());
        for (RunChange.Line line : lines) {
            RunStep has = there.get(line.mark());
            if (line.assigns()) {
                PlannedStep step = asked(line);
                AssignmentId page =
                        asked.stream()
                                .filter(one -> one.step().equals(step))
                                .map(one -> pages.keep(client, one))
                                .findFirst()
                                .orElse(null);
                steps.add(run.id(), client, step, page);
            } else if (has != null && line.what() != RunChange.What.TAKEN_OUT) {
                stay(run, line, has, today);
            }
        }
        if (!asked.isEmpty()) {
            risk.demandReader(client);
        }
    }

    private void withdraw(RunStep step) {
        if (step.assignment() != null) {
            assignments.findById(step.assignment()).orElseThrow(NotFound::new).withdraw();
        }
        steps.remove(step.id());
    }

    /** Each new page is looked at like any other, as if what waits had never been assigned. */
    private void lookAt(
            ClientId client,
            ProgramPlan plan,
            List<ProgramPages.Page> asked,
            List<RunChange.Line> lines,
            Map<String, RunStep> there,
            LocalDate today) {
        boolean another = asked.stream().anyMatch(page -> page.material().otherPerson());
        if (plan.partnerTalk() && another) {
            pages.demandTalkAboutPartner(client, today);
        }
        ClientDetails details = clients.details(client);
        AssigningRules rules =
                before.rules(
                        client,
                        details,
                        today,
                        there.values().stream()
                                .filter(step -> !step.hasBegun())
                                .map(RunStep::assignment)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        List<ProgramPages.Standing> standing =
                new ArrayList<>(asked.stream().map(ProgramPages.Page::standing).toList());
        for (RunChange.Line line : lines) {
            RunStep has = there.get(line.mark());
            AssignmentKind kind = has == null ? null : has.planned().kind();
            if (has != null && kind != null && !has.hasBegun() && !line.withdraws()) {
                standing.add(
                        new ProgramPages.Standing(
                                line.place(),
                                line.what() == RunChange.What.PLANNED_ANEW
                                        ? asked(line).day()
                                        : has.planned().day(),
                                kind,
                                has.level()));
            }
        }
        for (ProgramPages.Page page : asked) {
            pages.check(client, rules, standing, page);
        }
    }

    private void stay(ProgramRun run, RunChange.Line line, RunStep has, LocalDate today) {
        if (line.what() != RunChange.What.PLANNED_ANEW) {
            steps.put(has.id(), line.place(), line.previous());
            return;
        }
        PlannedStep step = asked(line);
        if (has.assignment() != null) {
            assignments
                    .findById(has.assignment())
                    .orElseThrow(NotFound::new)
                    .planFor(ProgramPages.days(step, run.startsOn(), today));
        }
        steps.plan(has.id(), step);
    }

    private static PlannedStep asked(RunChange.Line line) {
        return Objects.requireNonNull(line.then()).step();
    }

    private void keepThat(ClientId client, ProgramRun run, BringData data, int from) {
        runs.flush();
        assignments.flush();
        sql.sql(
                        """
                        insert into program_brought
                               (practice_id, id, run_id, client_id, from_version, to_version,
                                brought_by, brought_at)
                        values (:practice, :id, :run, :client, :from, :to, :me, :now)
                        """)
                .param("id", data.id())
                .param("run", run.id().value())
                .param("client", client.value())
                .param("from", from)
                .param("to", data.version())
                .param("me", Me.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private boolean wasBrought(UUID id) {
        return sql.sql(
                                """
                                select count(*) from program_brought
                                 where practice_id = :practice and id = :id
                                """)
                        .param("id", id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Nobody else changes the program, and no step of it opens or is done, until this is over. */
    private boolean hold(ClientId client, RunId id) {
        boolean here =
                !sql.sql(
                                """
                                select id from program_run
                                 where practice_id = :practice and client_id = :client
                                   and id = :run for update
                                """)
                        .param("client", client.value())
                        .param("run", id.value())
                        .query((row, number) -> row.getObject("id", UUID.class))
                        .list()
                        .isEmpty();
        sql.sql(
                        """
                        select id from program_step
                         where practice_id = :practice and run_id = :run order by id for update
                        """)
                .param("run", id.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        sql.sql(
                        """
                        select id from assignment
                         where practice_id = :practice and client_id = :client
                           and id in (select s.assignment_id from program_step s
                                       where s.practice_id = :practice and s.run_id = :run)
                         order by id for update
                        """)
                .param("client", client.value())
                .param("run", id.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        return here;
    }

    private static OwnProgramId ours(ProgramRun run) {
        return OwnProgramId.of(run.planKey())
                .orElseThrow(() -> new Refused("assignments.bring.nothing-newer"));
    }

    private LocalDate today(ClientId client) {
        return LocalDate.now(clock.withZone(clients.details(client).zone()));
    }

    private ProgramRun find(ClientId client, RunId id) {
        return runs.findById(id)
                .filter(one -> one.client().equals(client))
                .orElseThrow(NotFound::new);
    }
}
