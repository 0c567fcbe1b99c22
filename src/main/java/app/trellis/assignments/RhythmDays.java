package app.trellis.assignments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rhythm is due. All days are local to the client.
 *
 * @param everyDays days between for {@link Rhythm#EVERY_N_DAYS}, else null
 * @param dueDays days after opening; cut so that two never lie over each other
 */
record RhythmDays(
        Rhythm rhythm,
        @Nullable Integer everyDays,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int dueDays) {

    /** So many rows at most are made in one go. */
    static final int MOST = 400;

    /**
     * The times that open until a day, without those that are there already.
     *
     * @param after the last due day that is there already, or null
     * @param from nothing due before this day is made, or null for no such bound
     * @param until the last day that is looked at
     */
    List<Span> spans(@Nullable LocalDate after, @Nullable LocalDate from, LocalDate until) {
        return switch (rhythm) {
            case ALWAYS_OPEN, BEFORE_SESSION -> List.of();
            case ONCE -> after == null ? List.of(span(startsOn, dueDays)) : List.of();
            case DAILY -> each(1, after, from, until);
            case WEEKDAYS ->
                    each(1, after, from, until).stream()
                            .filter(span -> isWeekday(span.opensOn()))
                            .toList();
            case WEEKLY -> each(7, after, from, until);
            case EVERY_N_DAYS -> each(everyDays == null ? 1 : everyDays, after, from, until);
        };
    }

    /** The time before a session on a day, or null where the assignment does not run then. */
    @Nullable Span before(LocalDate session) {
        if (session.isBefore(startsOn) || (endsOn != null && session.isAfter(endsOn))) {
            return null;
        }
        LocalDate opens = session.minusDays(dueDays);
        return new Span(opens.isBefore(startsOn) ? startsOn : opens, session);
    }

    private List<Span> each(
            int step, @Nullable LocalDate after, @Nullable LocalDate from, LocalDate until) {
        LocalDate last = endsOn != null && endsOn.isBefore(until) ? endsOn : until;
        LocalDate opens = startsOn;
        if (after != null && after.isAfter(startsOn)) {
            long steps = (after.toEpochDay() - startsOn.toEpochDay()) / step;
            opens = startsOn.plusDays(steps * step);
        }
        List<Span> spans = new ArrayList<>();
        while (!opens.isAfter(last) && spans.size() < MOST) {
            Span span = span(opens, Math.min(dueDays, step - 1));
            boolean isNew = after == null || span.dueOn().isAfter(after);
            boolean counts = from == null || !span.dueOn().isBefore(from);
            if (isNew && counts) {
                spans.add(span);
            }
            opens = opens.plusDays(step);
        }
        return spans;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private Span span(LocalDate opens, int days) {
        LocalDate due = opens.plusDays(days);
        boolean endsSooner = endsOn != null && due.isAfter(endsOn) && !endsOn.isBefore(opens);
        return new Span(opens, endsSooner && endsOn != null ? endsOn : due);
    }
}
