package app.trellis.reminders;

import app.trellis.care.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a client may be reminded, on their own wall. An hour that is left out when the clocks change
 * is an hour later that day, one that comes twice is the first of the two: neither drops or doubles
 * a reminder.
 *
 * @param zone where the client lives
 * @param quiet when nothing is sent
 * @param cue the hour the client gave
 */
record ReminderTimes(ZoneId zone, QuietHours quiet, LocalTime cue) {

    /** Where a client never said when it is night. */
    static final QuietHours USUAL_QUIET = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    /** A page that is open for one day is nudged so much later. */
    private static final Duration SAME_DAY = Duration.ofHours(4);

    private static final Duration BEFORE_QUIET = Duration.ofMinutes(15);

    static QuietHours quiet(@Nullable LocalTime from, @Nullable LocalTime until) {
        return from == null || until == null ? USUAL_QUIET : new QuietHours(from, until);
    }

    /**
     * The hour at which it goes. A cue that lies in quiet hours waits for their end in the morning
     * and comes before they begin in the evening.
     */
    LocalTime hour() {
        if (!quiet.holdAt(cue)) {
            return cue;
        }
        boolean isMorning = cue.isBefore(quiet.until());
        LocalTime before = quiet.from().minus(BEFORE_QUIET);
        return isMorning || quiet.holdAt(before) ? quiet.until() : before;
    }

    /**
     * The first hour of the cue from a moment on while something is open, or null where there is
     * none left.
     */
    @Nullable Instant cue(LocalDate opens, LocalDate due, Instant from) {
        LocalDate day = LocalDate.ofInstant(from, zone);
        if (day.isBefore(opens)) {
            day = opens;
        }
        Instant at = on(day);
        if (at.isBefore(from)) {
            day = day.plusDays(1);
            at = on(day);
        }
        return day.isAfter(due) ? null : at;
    }

    /**
     * When to nudge once: on the last day at the hour of the cue; some hours after the cue where
     * that came on the last day itself. Null where it would be night, or is past.
     */
    @Nullable Instant nudge(LocalDate opens, LocalDate due, Instant from) {
        Instant cue = cue(opens, due, from);
        ZonedDateTime last = due.atTime(hour()).atZone(zone);
        boolean cameBefore = cue != null && LocalDate.ofInstant(cue, zone).isBefore(due);
        ZonedDateTime nudge = cameBefore ? last : last.plus(SAME_DAY);
        boolean fits =
                nudge.toLocalDate().equals(due)
                        && !quiet.holdAt(nudge.toLocalTime())
                        && !nudge.toInstant().isBefore(from);
        return fits ? nudge.toInstant() : null;
    }

    boolean isQuiet(Instant now) {
        return quiet.holdAt(LocalTime.ofInstant(now, zone));
    }

    /** Whether a reminder planned for a moment is still of that day. */
    boolean isSameDay(Instant planned, Instant now) {
        return LocalDate.ofInstant(planned, zone).equals(LocalDate.ofInstant(now, zone));
    }

    /** Until when it may wait for a mail server: the day's end, or when it gets quiet. */
    Instant senseUntil(Instant now) {
        ZonedDateTime here = now.atZone(zone);
        Instant midnight = here.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        Instant quietFrom = here.toLocalDate().atTime(quiet.from()).atZone(zone).toInstant();
        return quietFrom.isAfter(now) && quietFrom.isBefore(midnight) ? quietFrom : midnight;
    }

    private Instant on(LocalDate day) {
        return day.atTime(hour()).atZone(zone).toInstant();
    }
}
