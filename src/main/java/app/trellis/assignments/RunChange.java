package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.library.Gate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What it comes to for one client when another version of their program is brought to them. Two
 * versions are laid side by side by the marks of their steps; what has begun stays as it is. It is
 * reckoned from what was read alone, so that the page shows exactly what the act does.
 */
public final class RunChange {

    private final UUID id;
    private final RunId run;
    private final long runVersion;
    private final ProgramPlan before;
    private final ProgramPlan next;
    private final List<RunStep> steps;
    private final Set<String> named;
    private final Set<String> runsAlready;
    private final @Nullable About about;
    private final @Nullable Integer weeks;
    private final LocalDate startsOn;
    private final LocalDate today;
    private final Map<String, RunStep> there = new LinkedHashMap<>();

    /**
     * @param id names this look; what was brought under it is not brought twice
     * @param before the version that the client has
     * @param steps as they run
     * @param named marks that the next version has although their exercise is no longer offered
     * @param runsAlready keys of what runs already and cannot run twice
     * @param today local to the client
     */
    RunChange(
            UUID id,
            ProgramRun run,
            ProgramPlan before,
            ProgramPlan next,
            List<RunStep> steps,
            Set<String> named,
            Set<String> runsAlready,
            LocalDate today) {
        this.id = id;
        this.run = run.id();
        this.runVersion = run.version();
        this.about = run.about();
        this.weeks = run.weeks();
        this.startsOn = run.startsOn();
        this.before = before;
        this.next = next;
        this.steps = List.copyOf(steps);
        this.named = Set.copyOf(named);
        this.runsAlready = Set.copyOf(runsAlready);
        this.today = today;
        steps.forEach(step -> there.put(step.mark(), step));
    }

    /** What becomes of a step. */
    public enum What {
        /** The version has it and the client does not. */
        ADDED,
        /** It has not opened, and another page is asked for in its place. */
        OTHER_PAGE,
        /** It has not opened, and its day, its gate or its rhythm is another one. */
        PLANNED_ANEW,
        /** It has not opened, and the version does not have it. */
        TAKEN_OUT,
        /** It has opened, or was done: it stays as it is. */
        BEGUN,
        /** It waits as before. */
        SAME
    }

    /**
     * How a step is planned.
     *
     * @param opens the day on which it opens as things stand; of what has begun the day on which it
     *     was done, or today
     * @param firm whether that day holds whatever the client does
     * @param after what the step is called that it waits for, or null
     * @param last the last day of what comes again or stays open, or null
     */
    public record Planned(
            PlannedStep step,
            LocalDate opens,
            boolean firm,
            @Nullable String after,
            @Nullable LocalDate last) {}

    /**
     * What becomes of one step.
     *
     * @param taken whether it is brought, for those that are offered; else true
     * @param passed whether the day on which the version has it is over
     * @param otherwise whether the version has what was begun in another way
     * @param place where it stands then
     * @param previous the place of the one before it then, or null
     * @param now how it is planned now, or null where the client does not have it
     * @param then how it is planned then, or null where the version does not have it
     */
    public record Line(
            String mark,
            What what,
            boolean taken,
            boolean passed,
            boolean otherwise,
            int place,
            @Nullable Integer previous,
            @Nullable Planned now,
            @Nullable Planned then) {

        /** Whether a person says if it is brought. */
        public boolean isOffered() {
            return what == What.ADDED || what == What.OTHER_PAGE;
        }

        /** Whether something new is assigned. */
        boolean assigns() {
            return isOffered() && taken;
        }

        /** Whether something that waits is withdrawn. */
        boolean withdraws() {
            return what == What.TAKEN_OUT || (what == What.OTHER_PAGE && taken);
        }
    }

    public UUID id() {
        return id;
    }

    public RunId run() {
        return run;
    }

    /** What the program is called in the next version. */
    public String name() {
        return next.name();
    }

    /** The version that the client has. */
    public int from() {
        return before.version();
    }

    /** The version that would be brought. */
    public int to() {
        return next.version();
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    /** The last day as it is now, or null with an open end. */
    public @Nullable LocalDate lastDayNow() {
        return weeks == null ? null : startsOn.plusDays((long) weeks * ProgramPlan.WEEK - 1);
    }

    /** The last day as it would be, or null with an open end. */
    public @Nullable LocalDate lastDayThen() {
        return next.lastDay(startsOn);
    }

    /**
     * All that the look rests on, as one text: where it is another one, something happened since,
     * and the person looks again.
     */
    public String seen() {
        return List.of(
                        runVersion,
                        before.version(),
                        next.version(),
                        today,
                        steps.stream()
                                .map(step ->
                                        step.mark() + step.hasBegun() + step.isOver() + step.done())
                                .toList(),
                        next.steps().stream().map(step -> step.mark() + step.key()).toList(),
                        new TreeSet<>(named),
                        new TreeSet<>(runsAlready))
                .toString();
    }

    /**
     * Marks of what is ticked at first: what is new, unless its day is over, it was left out before
     * or it runs already; and every other page.
     */
    public Set<String> tickedAtFirst() {
        Set<String> known =
                before.steps().stream().map(PlannedStep::mark).collect(Collectors.toSet());
        return lines(Set.of()).stream()
                .filter(Line::isOffered)
                .filter(line ->
                        line.what() == What.OTHER_PAGE
                                || (!line.passed()
                                        && !known.contains(line.mark())
                                        && !runsAlready.contains(asked(line).key())))
                .map(Line::mark)
                .collect(Collectors.toSet());
    }

    /** Whether it has to be said whom the pages with another person are about. */
    public boolean asksWhom(Set<String> taken) {
        return about == null
                && lines(taken).stream()
                        .anyMatch(line -> line.assigns() && asked(line).otherPerson());
    }

    private static PlannedStep asked(Line line) {
        return Objects.requireNonNull(line.then()).step();
    }

    /**
     * What becomes of every step, in the order of the next version; what it does not have comes
     * last.
     *
     * @param taken marks of what is taken of all that is offered
     */
    public List<Line> lines(Set<String> taken) {
        Map<Integer, ProgramPlan.Dated> now = dated(steps.stream().map(RunStep::planned).toList());
        List<PlannedStep> inTime =
                next.steps().stream()
                        .map(this::inTime)
                        .filter(step -> there.containsKey(step.mark()) || !isOver(step))
                        .toList();
        ProgramPlan kept =
                next.with(inTime)
                        .only(
                                inTime.stream()
                                        .filter(step ->
                                                there.containsKey(step.mark())
                                                        ? !isTakenOut(step)
                                                        : taken.contains(step.mark()))
                                        .map(PlannedStep::place)
                                        .collect(Collectors.toSet()));
        Map<Integer, PlannedStep> places = new HashMap<>();
        kept.steps().forEach(step -> places.put(step.place(), step));
        Map<Integer, ProgramPlan.Dated> then = dated(kept.steps());
        Map<String, LocalDate> onItsDay = new HashMap<>();
        next.from(startsOn).forEach(one -> onItsDay.put(one.step().mark(), one.opens()));
        List<Line> lines = new ArrayList<>();
        for (PlannedStep step : inTime) {
            PlannedStep stays = places.get(step.place());
            RunStep has = there.get(step.mark());
            if (has != null && stays == null) {
                continue;
            }
            PlannedStep asked = stays == null ? step : stays;
            boolean passed = Objects.requireNonNull(onItsDay.get(step.mark())).isBefore(today);
            What what = what(has, asked, kept);
            lines.add(
                    new Line(
                            step.mark(),
                            what,
                            what == What.ADDED || what == What.OTHER_PAGE
                                    ? taken.contains(step.mark())
                                    : true,
                            passed,
                            what == What.BEGUN && isOtherwise(asked),
                            asked.place(),
                            asked.previous(),
                            has == null ? null : planned(now, has.planned().place()),
                            stays == null
                                    ? planned(asked, startsOn.plusDays(asked.day() - 1L))
                                    : planned(then, asked.place())));
        }
        lines.addAll(notInIt(lines, now));
        return lines;
    }

    /** What the client has and the next version does not offer any more. */
    private List<Line> notInIt(List<Line> inIt, Map<Integer, ProgramPlan.Dated> now) {
        Map<String, Integer> places = new HashMap<>();
        inIt.stream()
                .filter(line -> there.containsKey(line.mark()))
                .forEach(line -> places.put(line.mark(), line.place()));
        int place = next.steps().stream().mapToInt(PlannedStep::place).max().orElse(-1) + 1;
        List<Line> lines = new ArrayList<>();
        for (RunStep step : steps) {
            if (places.containsKey(step.mark())) {
                continue;
            }
            boolean stays = step.hasBegun() || named.contains(step.mark());
            What what = step.hasBegun() ? What.BEGUN : stays ? What.SAME : What.TAKEN_OUT;
            if (stays) {
                places.put(step.mark(), place);
            }
            lines.add(
                    new Line(
                            step.mark(),
                            what,
                            true,
                            false,
                            step.hasBegun() && !named.contains(step.mark()),
                            stays ? place++ : -1,
                            stays ? before(step, places) : null,
                            planned(now, step.planned().place()),
                            null));
        }
        return lines;
    }

    private Planned planned(Map<Integer, ProgramPlan.Dated> all, int place) {
        ProgramPlan.Dated dated = Objects.requireNonNull(all.get(place));
        PlannedStep step = dated.step();
        ProgramPlan.Dated previous =
                step.previous() == null || !step.isAfterPrevious()
                        ? null
                        : all.get(step.previous());
        return new Planned(
                step,
                dated.opens(),
                dated.firm(),
                previous == null ? null : previous.step().label(),
                last(step));
    }

    private Planned planned(PlannedStep step, LocalDate opens) {
        return new Planned(step, opens, false, null, last(step));
    }

    private @Nullable LocalDate last(PlannedStep step) {
        Integer last = step.lastDay();
        return last == null || step.rhythm() == Rhythm.ONCE ? null : startsOn.plusDays(last - 1L);
    }

    private @Nullable Integer before(RunStep step, Map<String, Integer> places) {
        String mark = markAt(step.planned().previous());
        return mark == null ? null : places.get(mark);
    }

    private @Nullable String markAt(@Nullable Integer place) {
        return steps.stream()
                .filter(one -> place != null && one.planned().place() == place)
                .map(RunStep::mark)
                .findFirst()
                .orElse(null);
    }

    private What what(@Nullable RunStep has, PlannedStep asked, ProgramPlan kept) {
        if (has == null) {
            return What.ADDED;
        }
        if (has.hasBegun()) {
            return What.BEGUN;
        }
        if (!has.planned().asksLike(asked)) {
            return What.OTHER_PAGE;
        }
        return isPlannedAnew(has.planned(), asked, kept) ? What.PLANNED_ANEW : What.SAME;
    }

    private boolean isPlannedAnew(PlannedStep was, PlannedStep is, ProgramPlan kept) {
        String before = markAt(was.previous());
        String after =
                kept.steps().stream()
                        .filter(one -> Objects.equals(is.previous(), one.place()))
                        .map(PlannedStep::mark)
                        .findFirst()
                        .orElse(null);
        boolean waits = was.isAfterPrevious() || is.isAfterPrevious();
        return !first(was).equals(first(is))
                || was.gate() != is.gate()
                || was.alsoReadiness() != is.alsoReadiness()
                || (waits && was.gateDays() != is.gateDays())
                || (waits && !Objects.equals(before, after))
                || (was.isTask() && !was.label().equals(is.label()))
                || isInOtherRhythm(was, is);
    }

    private boolean isInOtherRhythm(PlannedStep was, PlannedStep is) {
        if (was.rhythm() != is.rhythm() || !Objects.equals(was.everyDays(), is.everyDays())) {
            return true;
        }
        boolean late = planned(was).isBefore(today) && planned(is).isBefore(today);
        boolean moves = was.rhythm() == Rhythm.ALWAYS_OPEN;
        return !(late && moves) && !Objects.equals(was.lastDay(), is.lastDay());
    }

    /** Whether two versions have a step in different ways, apart from when it opens. */
    private boolean isOtherwise(PlannedStep asked) {
        return before.steps().stream()
                .filter(one -> one.mark().equals(asked.mark()))
                .anyMatch(was ->
                        !was.asksLike(asked)
                                || was.rhythm() != asked.rhythm()
                                || !Objects.equals(was.everyDays(), asked.everyDays())
                                || !Objects.equals(was.lastDay(), asked.lastDay()));
    }

    /** It has not opened, and in the next version its time is over. */
    private boolean isTakenOut(PlannedStep step) {
        RunStep has = there.get(step.mark());
        return has != null && !has.hasBegun() && isOver(step) && !isOver(has.planned());
    }

    private boolean isOver(PlannedStep step) {
        Integer last = step.lastDay();
        return last != null
                && step.rhythm() != Rhythm.ALWAYS_OPEN
                && startsOn.plusDays(last - 1L).isBefore(today);
    }

    /** What comes at an interval keeps its days, so that it begins on the next of them. */
    private PlannedStep inTime(PlannedStep step) {
        LocalDate planned = planned(step);
        if (step.gate() != Gate.Kind.FIXED_INTERVAL || !planned.isBefore(today)) {
            return step;
        }
        long between =
                switch (step.rhythm()) {
                    case WEEKLY -> ProgramPlan.WEEK;
                    case EVERY_N_DAYS -> step.everyDays() == null ? 1 : step.everyDays();
                    case ONCE, DAILY, WEEKDAYS, BEFORE_SESSION, ALWAYS_OPEN -> 1;
                };
        long late = ChronoUnit.DAYS.between(planned, today);
        return step.on(step.day() + Math.toIntExact((late + between - 1) / between * between));
    }

    private LocalDate planned(PlannedStep step) {
        return startsOn.plusDays(step.day() - 1L);
    }

    /** The first day on which it can open from now on. */
    private LocalDate first(PlannedStep step) {
        LocalDate planned = planned(inTime(step));
        return planned.isBefore(today) ? today : planned;
    }

    /** When each step opens as things stand, if what is open is done today. */
    private Map<Integer, ProgramPlan.Dated> dated(List<PlannedStep> all) {
        Map<Integer, ProgramPlan.Dated> dated = new HashMap<>();
        for (PlannedStep step : all) {
            dated.put(step.place(), dated(step, dated));
        }
        return dated;
    }

    private ProgramPlan.Dated dated(PlannedStep step, Map<Integer, ProgramPlan.Dated> earlier) {
        RunStep has = there.get(step.mark());
        if (has != null && has.hasBegun()) {
            LocalDate done = has.done();
            return new ProgramPlan.Dated(
                    has.planned(), done == null ? today : done, done != null || has.isOver());
        }
        LocalDate day = first(step);
        ProgramPlan.Dated previous = step.previous() == null ? null : earlier.get(step.previous());
        if (!step.isAfterPrevious() || previous == null) {
            return new ProgramPlan.Dated(step, day, !step.isByReadiness());
        }
        RunStep before = there.get(previous.step().mark());
        boolean begun = before != null && before.hasBegun();
        boolean endedUndone = begun && before != null && before.done() == null && before.isOver();
        LocalDate after = endedUndone ? day : previous.opens().plusDays(step.gateDays());
        return new ProgramPlan.Dated(
                step,
                after.isBefore(day) ? day : after,
                begun && previous.firm() && !step.isByReadiness());
    }
}
