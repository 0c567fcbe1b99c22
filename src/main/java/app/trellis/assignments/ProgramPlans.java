package app.trellis.assignments;

import app.trellis.library.Content;
import app.trellis.library.Gate;
import app.trellis.library.Program;
import app.trellis.library.ProgramStep;
import app.trellis.measures.CheckIns;
import app.trellis.shared.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programs as they can be assigned: the words of the shipped ones turned into days, and the grids
 * of the practice's own.
 */
@Component
public class ProgramPlans {

    /** The one shipped program that asks for a talk within the last 30 days. */
    private static final String WITH_A_PARTNER = "rebuilding-with-a-partner";

    private static final int WEEK = ProgramPlan.WEEK;
    private static final int MONTH = 4 * WEEK;
    private static final int MOST_BETWEEN = 90;

    /** What the shipped programs say of a page that is never due. */
    private static final Set<String> ALWAYS_OPEN =
            Set.of(
                    "always open",
                    "always open; twice a week suggested",
                    "on small things first",
                    "once a day at most",
                    "at most five a week, ends after two weeks here",
                    "one look back a week, or not at all",
                    "any time",
                    "work days only, one week");

    private final Content content;
    private final OwnPrograms own;
    private final Shelf shelf;

    ProgramPlans(Content content, OwnPrograms own, Shelf shelf) {
        this.content = content;
        this.own = own;
        this.shelf = shelf;
    }

    /** Every shipped program, the first one first. */
    public List<ProgramPlan> shipped(Locale locale) {
        return content.programs().stream().map(one -> of(one, locale)).toList();
    }

    /**
     * The shipped program of that name.
     *
     * @throws app.trellis.shared.NotFound when there is none
     */
    public ProgramPlan shipped(String key, Locale locale) {
        return of(content.program(key), locale);
    }

    /** What can be assigned: the practice's own by name, then the shipped ones; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ProgramLine> offered(Locale locale) {
        return Stream.concat(
                        own.newest().stream()
                                .filter(row -> !row.isDraft() && row.retired() == null)
                                .map(ProgramPlans::line)
                                .sorted(Comparator.comparing(ProgramLine::name)),
                        content.programs(locale).stream().map(ProgramPlans::line))
                .toList();
    }

    private static ProgramLine line(OwnPrograms.Row row) {
        OwnProgram program = row.program();
        return new ProgramLine(
                row.id().key(),
                program.name(),
                program.openEnd() ? null : program.weeks(),
                program.forWhom());
    }

    private static ProgramLine line(Program program) {
        return new ProgramLine(program.key(), program.name(), program.weeks(), program.forWhom());
    }

    /**
     * A program as it would be assigned today, shipped or the practice's own.
     *
     * @throws NotFound when there is none, or it is no longer offered
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ProgramPlan find(String key, Locale locale) {
        Optional<OwnProgramId> ours = OwnProgramId.of(key);
        if (ours.isEmpty()) {
            return shipped(key, locale);
        }
        return own.newest(ours.get())
                .filter(row -> row.retired() == null)
                .map(row -> of(row, locale))
                .orElseThrow(NotFound::new);
    }

    /**
     * The version of a program that a person saw.
     *
     * @throws NotFound when there is none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ProgramPlan find(String key, int version, Locale locale) {
        Optional<OwnProgramId> ours = OwnProgramId.of(key);
        if (ours.isEmpty()) {
            return shipped(key, locale);
        }
        return own.version(ours.get(), version)
                .map(row -> of(row, locale))
                .orElseThrow(NotFound::new);
    }

    /** The steps whose exercise is no longer offered are only named. */
    private ProgramPlan of(OwnPrograms.Row row, Locale locale) {
        OwnProgram program = row.program();
        Map<Integer, Material> materials = materials(program, locale);
        List<PlannedStep> steps = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        List<String> gone = new ArrayList<>();
        for (OwnStep step : program.steps()) {
            Material material = materials.get(step.id());
            if (step.kind() == null || material != null) {
                steps.add(planned(program, step, material, steps, places));
                places.put(step.id(), steps.size() - 1);
            } else {
                gone.add(step.label());
            }
        }
        return new ProgramPlan(
                row.id().key(),
                row.number(),
                program.name(),
                program.openEnd() ? null : program.weeks(),
                program.forWhom(),
                program.before(),
                program.hold(),
                program.end(),
                program.partnerTalk(),
                steps,
                gone);
    }

    /** Ids of the steps whose exercise is no longer offered. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Integer> gone(OwnProgram program) {
        Map<Integer, Material> there = materials(program, Locale.ENGLISH);
        return program.steps().stream()
                .filter(step -> step.kind() != null)
                .map(OwnStep::id)
                .filter(id -> !there.containsKey(id))
                .collect(Collectors.toSet());
    }

    /** What each step would assign today, by its id; one statement for the versions. */
    private Map<Integer, Material> materials(OwnProgram program, Locale locale) {
        Map<String, Integer> versions =
                content.versionsOfToday(
                        program.steps().stream()
                                .filter(step -> step.kind() == AssignmentKind.EXERCISE)
                                .map(OwnStep::key)
                                .collect(Collectors.toSet()));
        Map<Integer, Material> materials = new HashMap<>();
        for (OwnStep step : program.steps()) {
            AssignmentKind kind = step.kind();
            Integer version = versions.get(step.key());
            if (kind == AssignmentKind.EXERCISE) {
                if (version != null) {
                    materials.put(step.id(), shelf.pinned(kind, step.key(), version, locale));
                }
            } else if (kind != null) {
                current(kind, step.key(), locale)
                        .ifPresent(found -> materials.put(step.id(), found));
            }
        }
        return materials;
    }

    private Optional<Material> current(AssignmentKind kind, String key, Locale locale) {
        try {
            return Optional.of(shelf.current(kind, key, locale));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private static PlannedStep planned(
            OwnProgram program,
            OwnStep step,
            @Nullable Material material,
            List<PlannedStep> above,
            Map<Integer, Integer> places) {
        Integer named = step.after() == null ? null : places.get(step.after());
        return new PlannedStep(
                above.size(),
                step.day(),
                step.kind(),
                step.key(),
                material == null ? step.label() : material.name(),
                material != null && material.otherPerson(),
                step.gate(),
                step.gateDays(),
                step.alsoReadiness(),
                named == null ? nearest(above) : named,
                step.rhythm(),
                step.everyDays(),
                lastDay(program, step),
                step.note(),
                String.valueOf(step.id()));
    }

    private static @Nullable Integer lastDay(OwnProgram program, OwnStep step) {
        Integer open = step.openDays();
        if (step.rhythm() == Rhythm.ALWAYS_OPEN) {
            return open == null ? null : Integer.valueOf(step.day() + open - 1);
        }
        return step.goesOn() && !program.openEnd() ? program.weeks() * WEEK : null;
    }

    private static @Nullable Integer nearest(List<PlannedStep> above) {
        return above.stream()
                .filter(PlannedStep::isDoneOnce)
                .map(PlannedStep::place)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** A program of whatever origin as a start for one of the practice's own. */
    static OwnProgram start(ProgramPlan plan, String name) {
        List<OwnStep> steps = new ArrayList<>();
        List<PlannedStep> above = new ArrayList<>();
        for (PlannedStep step : plan.steps()) {
            Integer last = step.lastDay();
            Integer previous = step.previous();
            steps.add(
                    new OwnStep(
                            step.place() + 1,
                            step.day(),
                            step.kind(),
                            step.key(),
                            step.label(),
                            step.gate(),
                            step.gateDays(),
                            step.alsoReadiness(),
                            previous == null || previous.equals(nearest(above))
                                    ? null
                                    : Integer.valueOf(previous + 1),
                            step.rhythm(),
                            step.everyDays(),
                            step.rhythm() == Rhythm.ALWAYS_OPEN && last != null
                                    ? Integer.valueOf(last - step.day() + 1)
                                    : null,
                            step.note()));
            above.add(step);
        }
        int last = plan.steps().stream().mapToInt(PlannedStep::week).max().orElse(1);
        Integer weeks = plan.weeks();
        return new OwnProgram(
                name,
                plan.forWhom(),
                plan.before(),
                plan.hold(),
                plan.end(),
                weeks == null ? last : Math.max(weeks, last),
                weeks == null,
                plan.partnerTalk(),
                plan.steps().stream().mapToInt(PlannedStep::place).max().orElse(-1) + 1,
                steps);
    }

    /** The key, and which of those of that key it is. */
    private static String mark(String key, List<PlannedStep> above) {
        return key + "#" + above.stream().filter(one -> one.key().equals(key)).count();
    }

    /** Its days are read from the English words, whatever language it is said in. */
    private ProgramPlan of(Program program, Locale locale) {
        Program said = content.program(program.key(), locale);
        List<PlannedStep> steps = new ArrayList<>();
        for (int place = 0; place < program.steps().size(); place++) {
            ProgramStep step = program.steps().get(place);
            ProgramStep words = said.steps().get(place);
            if (step.keys().isEmpty()) {
                steps.add(planned(program, step, words, "", steps, locale));
            }
            for (String key : step.keys()) {
                steps.add(planned(program, step, words, key, steps, locale));
            }
        }
        return new ProgramPlan(
                program.key(),
                program.version(),
                said.name(),
                program.weeks(),
                said.forWhom(),
                said.before(),
                said.hold(),
                said.end(),
                program.key().equals(WITH_A_PARTNER),
                steps,
                List.of());
    }

    private PlannedStep planned(
            Program program,
            ProgramStep step,
            ProgramStep words,
            String key,
            List<PlannedStep> above,
            Locale locale) {
        Gate gate = step.gate();
        int day = day(step);
        Integer between = between(step);
        AssignmentKind kind = kind(step);
        return new PlannedStep(
                above.size(),
                day,
                kind,
                kind == AssignmentKind.CHECK_IN ? CheckIns.KEY : kind == null ? "" : key,
                step.keys().size() > 1 ? content.exercise(key, locale).name() : words.label(),
                step.otherPerson(),
                gate.type(),
                gate.type() == Gate.Kind.AFTER_PREVIOUS_PLUS && gate.days() != null
                        ? gate.days()
                        : 0,
                gate.alsoReadiness(),
                previous(gate, above),
                rhythm(step, between),
                between == null || between == WEEK ? null : between,
                lastDay(program, step, day),
                words.note(),
                mark(key, above));
    }

    private static @Nullable AssignmentKind kind(ProgramStep step) {
        return switch (step.kind()) {
            case CARD -> AssignmentKind.CARD;
            case EXERCISE -> AssignmentKind.EXERCISE;
            case CHECK_IN -> AssignmentKind.CHECK_IN;
            case SUPPORT, PRACTITIONER, QUESTION -> null;
        };
    }

    /** The first day on which a step can open. */
    private static int day(ProgramStep step) {
        Integer onDay = step.gate().days();
        if (step.gate().type() == Gate.Kind.DATE && onDay != null) {
            return onDay;
        }
        String week = step.week();
        if (week.chars().allMatch(Character::isDigit)) {
            return (Integer.parseInt(week) - 1) * WEEK + 1;
        }
        if (week.startsWith("each, day ")) {
            return Integer.parseInt(week.substring("each, day ".length()));
        }
        if (week.startsWith("month ")) {
            return (Integer.parseInt(week.substring("month ".length()).split(",", -1)[0]) - 1)
                            * MONTH
                    + 1;
        }
        return 1;
    }

    /** Days between, where a step comes again; else null. */
    private static @Nullable Integer between(ProgramStep step) {
        Gate gate = step.gate();
        Integer months = gate.months();
        Integer days = gate.days();
        if (months != null) {
            return months * MONTH <= MOST_BETWEEN ? months * MONTH : null;
        }
        if (gate.type() == Gate.Kind.FIXED_INTERVAL) {
            return days;
        }
        return step.week().startsWith("each, ") ? Integer.valueOf(MONTH) : null;
    }

    private static Rhythm rhythm(ProgramStep step, @Nullable Integer between) {
        if (step.gate().type() == Gate.Kind.BEFORE_EVERY_SESSION) {
            return Rhythm.BEFORE_SESSION;
        }
        if (between != null) {
            return between == WEEK ? Rhythm.WEEKLY : Rhythm.EVERY_N_DAYS;
        }
        return ALWAYS_OPEN.contains(step.rhythm()) ? Rhythm.ALWAYS_OPEN : Rhythm.ONCE;
    }

    private static @Nullable Integer lastDay(Program program, ProgramStep step, int day) {
        Integer weeks = program.weeks();
        boolean comesAgain =
                step.gate().type() == Gate.Kind.FIXED_INTERVAL
                        || step.gate().type() == Gate.Kind.BEFORE_EVERY_SESSION;
        if (weeks != null && comesAgain) {
            return weeks * WEEK;
        }
        return switch (step.rhythm()) {
            case "at most five a week, ends after two weeks here" -> day + 2 * WEEK - 1;
            case "work days only, one week" -> day + WEEK - 1;
            default -> null;
        };
    }

    /** The one that is named, else the nearest above that is done once. */
    private static @Nullable Integer previous(Gate gate, List<PlannedStep> above) {
        String named = gate.previous();
        return above.stream()
                .filter(PlannedStep::isDoneOnce)
                .filter(one -> named == null || one.isTask() || one.key().equals(named))
                .map(PlannedStep::place)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
