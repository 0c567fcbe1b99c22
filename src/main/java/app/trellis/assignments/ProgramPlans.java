package app.trellis.assignments;

import app.trellis.library.Content;
import app.trellis.library.Gate;
import app.trellis.library.Program;
import app.trellis.library.ProgramStep;
import app.trellis.measures.CheckIns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shipped programs as they can be assigned: the library's words turned into days. */
@Component
public class ProgramPlans {

    private static final int WEEK = 7;
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

    ProgramPlans(Content content) {
        this.content = content;
    }

    /** Every shipped program, the first one first. */
    public List<ProgramPlan> shipped() {
        return content.programs().stream().map(this::of).toList();
    }

    /**
     * The shipped program of that name.
     *
     * @throws app.trellis.shared.NotFound when there is none
     */
    public ProgramPlan shipped(String key) {
        return of(content.program(key));
    }

    ProgramPlan of(Program program) {
        List<PlannedStep> steps = new ArrayList<>();
        for (ProgramStep step : program.steps()) {
            if (step.keys().isEmpty()) {
                steps.add(planned(program, step, "", steps));
            }
            for (String key : step.keys()) {
                steps.add(planned(program, step, key, steps));
            }
        }
        return new ProgramPlan(
                program.key(),
                program.version(),
                program.name(),
                program.weeks(),
                program.forWhom(),
                program.before(),
                program.hold(),
                program.end(),
                steps);
    }

    private PlannedStep planned(
            Program program, ProgramStep step, String key, List<PlannedStep> above) {
        Gate gate = step.gate();
        int day = day(step);
        Integer between = between(step);
        AssignmentKind kind = kind(step);
        return new PlannedStep(
                above.size(),
                day,
                kind,
                kind == AssignmentKind.CHECK_IN ? CheckIns.KEY : kind == null ? "" : key,
                step.keys().size() > 1 ? content.exercise(key).name() : step.label(),
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
                step.note());
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
