package app.trellis.assignments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A program as a practice makes it: steps on a grid of weeks and days. Each change gives a new one.
 *
 * @param weeks how many weeks its grid has
 * @param openEnd whether what comes again goes on after them
 * @param partnerTalk whether it came from a program that asks for the talk about the partner of the
 *     last 30 days; every copy asks for it too
 * @param lastId the highest id that a step ever had here, so that none means two things
 * @param steps by day, on one day in their order
 */
public record OwnProgram(
        String name,
        String forWhom,
        String before,
        String hold,
        String end,
        int weeks,
        boolean openEnd,
        boolean partnerTalk,
        int lastId,
        List<OwnStep> steps) {

    /** So many weeks at most. */
    public static final int MOST_WEEKS = 52;

    /** So many steps at most. */
    public static final int MOST_STEPS = 150;

    /** One with nothing in it. */
    public static final OwnProgram EMPTY =
            new OwnProgram("", "", "", "", "", 4, false, false, 0, List.of());

    public OwnProgram {
        steps = steps.stream().sorted(Comparator.comparingInt(OwnStep::day)).toList();
    }

    /** What stands on a day, in order. */
    public List<OwnStep> on(int day) {
        return steps.stream().filter(step -> step.day() == day).toList();
    }

    /** With a step more, or with one changed. */
    public OwnProgram with(OwnStep step) {
        List<OwnStep> all = new ArrayList<>(steps);
        if (step.id() == 0) {
            all.add(step.called(lastId + 1, step.after()));
            return with(weeks, lastId + 1, all);
        }
        all.replaceAll(one -> one.id() == step.id() ? step : one);
        return with(weeks, lastId, all);
    }

    /** Without a step; what waited for it waits for the nearest above. */
    public OwnProgram without(int id) {
        return with(weeks, lastId, steps.stream().filter(step -> step.id() != id).toList());
    }

    /** With what stands on a day put on another day as well. */
    public OwnProgram copyDay(int from, int to) {
        return copy(step -> step.day() == from, day -> to);
    }

    /** With what stands in a week put into another week as well, each on its day. */
    public OwnProgram copyWeek(int from, int to) {
        return copy(step -> step.week() == from, day -> day + (to - from) * ProgramPlan.WEEK);
    }

    /** Over so many weeks; what stands after them is left out. */
    public OwnProgram over(int count) {
        return with(count, lastId, steps.stream().filter(step -> step.week() <= count).toList());
    }

    /** The same steps, said in other words. */
    public OwnProgram saying(
            String name, String forWhom, String before, String hold, String end, boolean openEnd) {
        return new OwnProgram(
                name, forWhom, before, hold, end, weeks, openEnd, partnerTalk, lastId, steps);
    }

    private OwnProgram copy(Predicate<OwnStep> which, IntUnaryOperator day) {
        List<OwnStep> taken = steps.stream().filter(which).filter(step -> !step.goesOn()).toList();
        Map<Integer, Integer> names = new HashMap<>();
        taken.forEach(step -> names.put(step.id(), lastId + 1 + names.size()));
        List<OwnStep> all = new ArrayList<>(steps);
        for (OwnStep step : taken) {
            all.add(
                    step.called(names.getOrDefault(step.id(), 0), names.get(step.after()))
                            .on(day.applyAsInt(step.day())));
        }
        return with(weeks, lastId + taken.size(), all);
    }

    /** The grid grows with what is put behind its end; nobody waits for what is not there. */
    private OwnProgram with(int least, int highest, List<OwnStep> all) {
        Set<Integer> there = all.stream().map(OwnStep::id).collect(Collectors.toSet());
        return new OwnProgram(
                name,
                forWhom,
                before,
                hold,
                end,
                Math.max(least, all.stream().mapToInt(OwnStep::week).max().orElse(1)),
                openEnd,
                partnerTalk,
                highest,
                all.stream()
                        .map(step ->
                                step.after() == null || there.contains(step.after())
                                        ? step
                                        : step.called(step.id(), null))
                        .toList());
    }
}
