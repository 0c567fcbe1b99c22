package app.trellis.trends;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One check-in as it is drawn and listed.
 *
 * @param on its local day
 * @param mark the composite from 0 to 10, higher is better; null with too few answers
 * @param answered how many of the eight questions in the composite were answered
 * @param use what it is used for
 * @param fromBaseline distance of the shown mark from the shown own baseline; null without either,
 *     or before a new start
 * @param beforeStart whether a later day was made the new start
 * @param unusuallyLow below the usual range; an occasion to ask, no finding
 * @param possibleDrop the moving average lay below its limit on this day
 * @param quietDays days without a mark before it, where they are more than {@link Gap#DAYS}; else 0
 * @param together whether it was filled in on the practitioner's device
 * @param items answers by {@code q1} to {@code q10} as they were given, 0 to 10
 */
public record CheckIn(
        LocalDate on,
        @Nullable Double mark,
        int answered,
        Use use,
        @Nullable Double fromBaseline,
        boolean beforeStart,
        boolean unusuallyLow,
        boolean possibleDrop,
        long quietDays,
        boolean together,
        Map<String, Integer> items) {

    /** How many questions the composite is made of. */
    public static final int QUESTIONS = 8;

    /** Whether it has a place in the chart. */
    public boolean isDrawn() {
        return use.isDrawn();
    }

    /** Whether some questions were left blank and the rest stand for them. */
    public boolean isProrated() {
        return isDrawn() && answered < QUESTIONS;
    }
}
