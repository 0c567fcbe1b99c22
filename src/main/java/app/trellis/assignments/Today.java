package app.trellis.assignments;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client's Today: one thing first, the rest can wait.
 *
 * @param first the one thing, or null when nothing is due
 * @param canWait what else is due, the sooner first
 * @param alwaysOpen what is never due
 * @param resting what rests until a person has talked about it
 * @param restsAtWish whether something rests at the client's own wish, which they can take back
 * @param smallSteps whether there are small steps, or a page that waits for both to say yes
 * @param asked whether something was proposed that the client says yes or no to
 * @param nothingAssigned whether nothing is assigned at all
 * @param now the hour, local to the client
 * @param nextOpens when the next thing opens, or null
 * @param restsUntil the last day of a rest that the client took, or null; nothing falls due in it
 * @param closedSince the day care ended, or null; then nothing is due
 */
public record Today(
        @Nullable TodayItem first,
        List<TodayItem> canWait,
        List<TodayItem> alwaysOpen,
        List<TodayItem> resting,
        boolean restsAtWish,
        boolean smallSteps,
        boolean asked,
        boolean nothingAssigned,
        ZonedDateTime now,
        @Nullable LocalDate nextOpens,
        @Nullable LocalDate restsUntil,
        @Nullable LocalDate closedSince) {}
