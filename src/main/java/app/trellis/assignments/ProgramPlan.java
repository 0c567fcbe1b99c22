package app.trellis.assignments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Steps over weeks, as they can be assigned.
 *
 * @param weeks how many weeks, or null with an open end
 * @param before what has to be settled before it starts; may be empty
 * @param hold what makes it rest; may be empty
 * @param end how it ends; may be empty
 * @param partnerTalk whether it asks for the talk about the partner of the last 30 days
 * @param steps in their order, each place once
 * @param gone what the pages are called that it has too and that are no longer offered
 */
public record ProgramPlan(
        String key,
        int version,
        String name,
        @Nullable Integer weeks,
        String forWhom,
        String before,
        String hold,
        String end,
        boolean partnerTalk,
        List<PlannedStep> steps,
        List<String> gone) {

    static final int WEEK = 7;

    public ProgramPlan {
        steps = List.copyOf(steps);
        gone = List.copyOf(gone);
    }

    /**
     * A step with the day on which it opens when everything is done on its day.
     *
     * @param firm whether that day holds whatever the client does
     */
    public record Dated(PlannedStep step, LocalDate opens, boolean firm) {}

    /** The plan with these places only; what waited for one left out waits for the one before. */
    public ProgramPlan only(Set<Integer> kept) {
        List<PlannedStep> left = new ArrayList<>();
        for (PlannedStep step : steps) {
            if (kept.contains(step.place())) {
                left.add(step.after(kept(step.previous(), kept)));
            }
        }
        return with(left);
    }

    /** The same with its steps on other days. */
    ProgramPlan with(List<PlannedStep> others) {
        return new ProgramPlan(
                key, version, name, weeks, forWhom, before, hold, end, partnerTalk, others, gone);
    }

    private @Nullable Integer kept(@Nullable Integer previous, Set<Integer> kept) {
        if (previous == null || kept.contains(previous)) {
            return previous;
        }
        return steps.stream()
                .filter(one -> one.place() < previous && one.isDoneOnce())
                .map(PlannedStep::place)
                .filter(kept::contains)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** When each step opens if the program begins on a day. */
    public List<Dated> from(LocalDate start) {
        Map<Integer, LocalDate> opens = new HashMap<>();
        List<Dated> dated = new ArrayList<>();
        for (PlannedStep step : steps) {
            LocalDate day = start.plusDays(step.day() - 1L);
            LocalDate before = step.previous() == null ? null : opens.get(step.previous());
            boolean waits = step.isAfterPrevious() && before != null;
            if (waits && before != null && before.plusDays(step.gateDays()).isAfter(day)) {
                day = before.plusDays(step.gateDays());
            }
            opens.put(step.place(), day);
            dated.add(new Dated(step, day, !waits && !step.isByReadiness()));
        }
        return dated;
    }

    /** The last day if it begins on a day, or null with an open end. */
    public @Nullable LocalDate lastDay(LocalDate start) {
        return weeks == null ? null : start.plusDays((long) weeks * WEEK - 1);
    }

    /** Whether a step involves another person. */
    public boolean otherPerson() {
        return steps.stream().anyMatch(PlannedStep::otherPerson);
    }
}
