package app.trellis.assignments;

import app.trellis.library.Gate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a program as it can be assigned.
 *
 * @param place its place in the program, from 0
 * @param day the first day of the program on which it can open, from 1
 * @param kind what is assigned, or null for something that a practitioner does
 * @param key key of the exercise, card or check-in; empty for what a practitioner does
 * @param gate what it waits for
 * @param gateDays days after the step before, for {@link Gate.Kind#AFTER_PREVIOUS_PLUS}
 * @param alsoReadiness whether readiness has to hold as well
 * @param previous place of the step that counts as the one before, or null
 * @param everyDays days between, for {@link Rhythm#EVERY_N_DAYS} only
 * @param lastDay the last day of the program on which it opens, or null
 * @param mark what it is called in every version of its program
 */
public record PlannedStep(
        int place,
        int day,
        @Nullable AssignmentKind kind,
        String key,
        String label,
        boolean otherPerson,
        Gate.Kind gate,
        int gateDays,
        boolean alsoReadiness,
        @Nullable Integer previous,
        Rhythm rhythm,
        @Nullable Integer everyDays,
        @Nullable Integer lastDay,
        String note,
        String mark) {

    /** The week it belongs to, from 1. */
    public int week() {
        return (day - 1) / ProgramPlan.WEEK + 1;
    }

    /** The day of that week, from 1. */
    public int dayOfWeek() {
        return (day - 1) % ProgramPlan.WEEK + 1;
    }

    /** Whether it is something that a practitioner does, not a page. */
    public boolean isTask() {
        return kind == null;
    }

    /** Whether it opens only when a person opens it. */
    public boolean isByReadiness() {
        return gate == Gate.Kind.READINESS || alsoReadiness;
    }

    /** Whether something can wait for it. */
    boolean isDoneOnce() {
        return rhythm == Rhythm.ONCE;
    }

    boolean isAfterPrevious() {
        return gate == Gate.Kind.AFTER_PREVIOUS || gate == Gate.Kind.AFTER_PREVIOUS_PLUS;
    }

    /** Whether the same is asked for as in another step. */
    boolean asksLike(PlannedStep other) {
        return kind == other.kind && key.equals(other.key);
    }

    PlannedStep after(@Nullable Integer other) {
        return with(day, other);
    }

    PlannedStep on(int other) {
        return with(other, previous);
    }

    private PlannedStep with(int otherDay, @Nullable Integer otherPrevious) {
        return new PlannedStep(
                place,
                otherDay,
                kind,
                key,
                label,
                otherPerson,
                gate,
                gateDays,
                alsoReadiness,
                otherPrevious,
                rhythm,
                everyDays,
                lastDay,
                note,
                mark);
    }
}
