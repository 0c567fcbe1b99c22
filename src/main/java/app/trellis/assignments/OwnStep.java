package app.trellis.assignments;

import app.trellis.library.Gate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a program that a practice makes. Whether another person is involved and whether it is
 * begun together is no part of it: the exercise says so, whatever program it stands in.
 *
 * @param id stays the same in every version of the program; 0 while it is not placed
 * @param day the day of the program that it stands on, from 1
 * @param kind what is assigned, or null for something that a practitioner does
 * @param key key of the exercise, card or check-in; empty for what a practitioner does
 * @param label what it is called; for a page the name it had when it was placed
 * @param gateDays days after the step before, for {@link Gate.Kind#AFTER_PREVIOUS_PLUS}
 * @param after id of the step that counts as the one before; null for the nearest above
 * @param everyDays days between, for {@link Rhythm#EVERY_N_DAYS} only
 * @param openDays for how many days a page that is always open stays, or null
 */
public record OwnStep(
        int id,
        int day,
        @Nullable AssignmentKind kind,
        String key,
        String label,
        Gate.Kind gate,
        int gateDays,
        boolean alsoReadiness,
        @Nullable Integer after,
        Rhythm rhythm,
        @Nullable Integer everyDays,
        @Nullable Integer openDays,
        String note) {

    /** The week it stands in, from 1. */
    public int week() {
        return (day - 1) / ProgramPlan.WEEK + 1;
    }

    /** The day of that week, from 1. */
    public int dayOfWeek() {
        return (day - 1) % ProgramPlan.WEEK + 1;
    }

    /** Whether it comes again until the program ends, so that there is nothing to copy. */
    public boolean goesOn() {
        return switch (rhythm) {
            case ONCE -> false;
            case ALWAYS_OPEN -> openDays == null;
            case DAILY, WEEKDAYS, WEEKLY, EVERY_N_DAYS, BEFORE_SESSION -> true;
        };
    }

    /**
     * The same on another day. What is open from the first day of its week opens on its day once it
     * stands on another one.
     */
    public OwnStep on(int other) {
        boolean first = (other - 1) % ProgramPlan.WEEK == 0;
        Gate.Kind fitting = gate == Gate.Kind.NONE && !first ? Gate.Kind.DATE : gate;
        return new OwnStep(
                id,
                other,
                kind,
                key,
                label,
                fitting,
                gateDays,
                alsoReadiness,
                after,
                rhythm,
                everyDays,
                openDays,
                note);
    }

    OwnStep called(int other, @Nullable Integer before) {
        return new OwnStep(
                other,
                day,
                kind,
                key,
                label,
                gate,
                gateDays,
                alsoReadiness,
                before,
                rhythm,
                everyDays,
                openDays,
                note);
    }
}
