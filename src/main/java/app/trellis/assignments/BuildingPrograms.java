package app.trellis.assignments;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.ReadsRecord;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.shared.Text;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes programs of a practice's own: as a draft that lies on the server from the first click on,
 * published as a version that never changes, changed by the next version, retired. What was
 * assigned stays with the version it was made of.
 */
@Service
public class BuildingPrograms {

    private static final int LONG = 2_000;

    private final OwnPrograms programs;
    private final ProgramPlans plans;
    private final PlanAsProgram planned;
    private final Audit audit;
    private final Clock clock;

    BuildingPrograms(
            OwnPrograms programs,
            ProgramPlans plans,
            PlanAsProgram planned,
            Audit audit,
            Clock clock) {
        this.programs = programs;
        this.plans = plans;
        this.planned = planned;
        this.audit = audit;
        this.clock = clock;
    }

    /** All programs of the practice's own, also those being made and retired, by name. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public List<OwnProgramSummary> all() {
        Map<OwnProgramId, List<OwnPrograms.Row>> rows =
                programs.newest().stream()
                        .collect(
                                Collectors.groupingBy(
                                        OwnPrograms.Row::id,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return rows.values().stream()
                .map(BuildingPrograms::summary)
                .sorted(
                        Comparator.comparing((OwnProgramSummary one) ->
                                        one.name().toLowerCase(Locale.ROOT))
                                .thenComparing(one -> one.id().value()))
                .toList();
    }

    private static OwnProgramSummary summary(List<OwnPrograms.Row> rows) {
        OwnPrograms.Row shown = rows.getFirst();
        boolean published = !shown.isDraft();
        return new OwnProgramSummary(
                shown.id(),
                shown.program().name().strip(),
                shown.program().weeks(),
                shown.program().steps().size(),
                published ? shown.number() : 0,
                shown.published(),
                shown.retired() != null,
                rows.getLast().isDraft());
    }

    /** What is being made of a program, if anything is. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public Optional<OwnProgramDraft> draft(OwnProgramId id) {
        return find(id);
    }

    /** The newest version that was published, retired or not. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public Optional<OwnProgramVersion> published(OwnProgramId id) {
        return programs.newest(id)
                .map(row ->
                        new OwnProgramVersion(
                                id,
                                row.number(),
                                row.program(),
                                row.published() == null ? clock.instant() : row.published(),
                                row.retired() != null,
                                plans.gone(row.program())));
    }

    /**
     * A program as it would be assigned today, shipped or the practice's own.
     *
     * @throws NotFound when there is none, or it is no longer offered
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public ProgramPlan plan(String key, Locale locale) {
        return plans.find(key, locale);
    }

    /** What can be assigned: the practice's own by name, then the shipped ones; one statement. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public List<ProgramLine> offered(Locale locale) {
        return plans.offered(locale);
    }

    /** Begins a program with nothing in it. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public OwnProgramId start() {
        return start(OwnProgram.EMPTY);
    }

    /**
     * Begins a program with a copy of another one, shipped or the practice's own.
     *
     * @param name what the copy is called at first
     * @throws NotFound when there is no such program
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public OwnProgramId copy(String key, String name, Locale locale) {
        Optional<OwnProgramId> ours = OwnProgramId.of(key);
        if (ours.isEmpty()) {
            return start(ProgramPlans.start(plans.shipped(key, locale), name));
        }
        OwnProgram of = programs.newest(ours.get()).orElseThrow(NotFound::new).program();
        return start(of.saying(name, of.forWhom(), of.before(), of.hold(), of.end(), of.openEnd()));
    }

    /**
     * Begins a program with what is planned for a client: pages, days and gates. Nothing that
     * anybody wrote for or about the client is in it.
     *
     * @param run the program that runs, or null for everything that is planned
     * @throws Refused when nothing is planned
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional
    public OwnProgramId copyPlan(ClientId client, @Nullable RunId run, String name) {
        OwnProgram of = planned.of(client, run, name);
        if (of.steps().isEmpty()) {
            throw new Refused("assignments.own.nothing-planned");
        }
        audit.record(Action.PLAN_COPIED, client, run == null ? client.value() : run.value());
        return start(of);
    }

    private OwnProgramId start(OwnProgram first) {
        OwnProgramId id = OwnProgramId.next();
        programs.start(id, 1, first, clock.instant());
        return id;
    }

    /**
     * Begins the next version with the steps of the last one, or goes on with the one begun.
     *
     * @throws NotFound when there is no such program here
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public void change(OwnProgramId id) {
        OwnPrograms.Row last = programs.newest(id).orElseThrow(NotFound::new);
        programs.start(id, last.number() + 1, last.program(), clock.instant());
    }

    /**
     * Keeps a change. The same change twice is kept once, so that it may be tried again.
     *
     * @param revision the one the change was made on
     * @throws NotFound when it was discarded or published in the meantime
     * @throws Refused when it is more than a program can hold
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public KeepingProgram keep(OwnProgramId id, int revision, OwnProgram made) {
        OwnProgram clean = clean(made);
        if (programs.keep(id, revision, clean, clock.instant())) {
            return new KeepingProgram.Kept(revision + 1);
        }
        OwnProgramDraft theirs = find(id).orElseThrow(NotFound::new);
        return theirs.program().equals(clean)
                ? new KeepingProgram.Kept(theirs.revision())
                : new KeepingProgram.Stale(theirs);
    }

    /**
     * Discards what is being made; nothing of it is left. Versions in use stay.
     *
     * @throws Refused when somebody else has changed it since
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public void discard(OwnProgramId id, int revision) {
        if (!programs.discard(id, revision)) {
            throw new Refused("assignments.own.changed-elsewhere");
        }
        audit.record(Action.OWN_PROGRAM_DISCARDED, id.value());
    }

    /**
     * Publishes what was made, as a version that never changes.
     *
     * @param revision the one that was on screen
     * @return the version
     * @throws Refused when something is missing, nothing changed, or somebody else has changed it
     *     since
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public int publish(OwnProgramId id, int revision) {
        OwnProgramDraft draft = find(id).orElseThrow(NotFound::new);
        demandComplete(draft.program());
        Optional<OwnPrograms.Row> last = programs.newest(id);
        if (last.filter(row -> row.program().equals(draft.program())).isPresent()) {
            throw new Refused("assignments.own.nothing-changed");
        }
        if (!programs.publish(id, revision, clock.instant())) {
            throw new Refused("assignments.own.changed-elsewhere");
        }
        audit.record(Action.OWN_PROGRAM_PUBLISHED, id.value());
        return draft.version();
    }

    /**
     * Offers a program no longer. What was assigned goes on.
     *
     * @throws NotFound when there is no such program here
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public void retire(OwnProgramId id) {
        if (programs.newest(id).isEmpty()) {
            throw new NotFound();
        }
        programs.retire(id, clock.instant());
        audit.record(Action.OWN_PROGRAM_RETIRED, id.value());
    }

    /**
     * Offers the newest version of a retired program again.
     *
     * @throws NotFound when there is no such program here
     */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional
    public void bringBack(OwnProgramId id) {
        OwnPrograms.Row last = programs.newest(id).orElseThrow(NotFound::new);
        programs.bringBack(id, last.number());
        audit.record(Action.OWN_PROGRAM_BROUGHT_BACK, id.value());
    }

    /** Which steps of a draft cannot be assigned because their exercise is no longer offered. */
    @AllowedTo({"'PRACTITIONER'", "'SUPERVISOR'"})
    @Transactional(readOnly = true)
    public Set<Integer> goneOf(OwnProgramId id) {
        return find(id).map(draft -> plans.gone(draft.program())).orElse(Set.of());
    }

    private void demandComplete(OwnProgram program) {
        if (program.name().isBlank()) {
            throw new Refused("assignments.own.name-missing");
        }
        if (program.steps().stream().allMatch(step -> step.kind() == null)) {
            throw new Refused("assignments.own.no-page");
        }
        if (program.steps().stream().filter(step -> step.kind() == AssignmentKind.CHECK_IN).count()
                > 1) {
            throw new Refused("assignments.own.one-check-in");
        }
        if (!plans.gone(program).isEmpty()) {
            throw new Refused("assignments.own.some-gone");
        }
    }

    private static OwnProgram clean(OwnProgram made) {
        boolean fits =
                made.weeks() >= 1
                        && made.weeks() <= OwnProgram.MOST_WEEKS
                        && made.steps().size() <= OwnProgram.MOST_STEPS
                        && made.steps().stream()
                                .allMatch(step -> step.day() >= 1 && step.week() <= made.weeks());
        if (!fits) {
            throw new Refused("assignments.own.no-room");
        }
        return made.saying(
                Text.clean(made.name(), Text.SHORT),
                Text.clean(made.forWhom(), LONG),
                Text.clean(made.before(), LONG),
                Text.clean(made.hold(), LONG),
                Text.clean(made.end(), LONG),
                made.openEnd());
    }

    private Optional<OwnProgramDraft> find(OwnProgramId id) {
        return programs.draft(id)
                .map(row -> new OwnProgramDraft(id, row.number(), row.program(), row.revision()));
    }
}
