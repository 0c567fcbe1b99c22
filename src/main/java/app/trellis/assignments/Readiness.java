package app.trellis.assignments;

import app.trellis.measures.NewestCheckIns.Felt;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the rule of readiness is met: felt safety at or above the client's own floor in three of
 * the last five check-ins, the newest among them and under ten days old, and nothing on hold. Blank
 * is not met. It opens nothing; it is what both look at before they say yes.
 *
 * @param floor the client's own number, from 4 to 10
 * @param looked how many check-ins there are among the last five
 * @param held in how many of them the floor was reached
 * @param newestHeld whether it was reached in the newest
 * @param newestOn the day of the newest, or null
 * @param newestIsFresh whether that is under ten days ago
 * @param rests whether something is on hold
 * @param answerWaits whether a safety answer is not yet acknowledged
 */
public record Readiness(
        int floor,
        int looked,
        int held,
        boolean newestHeld,
        @Nullable LocalDate newestOn,
        boolean newestIsFresh,
        boolean rests,
        boolean answerWaits) {

    public static final int LEAST_FLOOR = 4;
    public static final int FLOOR = 5;
    public static final int MOST_FLOOR = 10;
    public static final int OF_THE_LAST = 5;
    public static final int NEEDED = 3;
    public static final int FRESH_DAYS = 10;

    static Readiness of(
            int floor, List<Felt> newest, boolean rests, boolean answerWaits, LocalDate today) {
        List<Felt> last = newest.stream().limit(OF_THE_LAST).toList();
        Felt first = last.isEmpty() ? null : last.getFirst();
        return new Readiness(
                floor,
                last.size(),
                (int) last.stream().filter(one -> reaches(one, floor)).count(),
                first != null && reaches(first, floor),
                first == null ? null : first.on(),
                first != null && first.on().isAfter(today.minusDays(FRESH_DAYS)),
                rests,
                answerWaits);
    }

    private static boolean reaches(Felt one, int floor) {
        Integer mark = one.mark();
        return mark != null && mark >= floor;
    }

    /** Whether the marks are as the rule wants them. */
    public boolean marksHold() {
        return held >= NEEDED && newestHeld && newestIsFresh;
    }

    /** Whether nothing stands in the way that no talk in a session gets round. */
    public boolean nothingRests() {
        return !rests && !answerWaits;
    }
}
