package app.trellis.assignments;

import java.time.LocalDate;

/** What became of one time that something was due. */
public enum OccurrenceState {
    OPEN,
    DONE,
    SET_ASIDE,
    /** Its day went by; never stored, so that something done late is simply done. */
    EXPIRED;

    /** What a stored state means on a day. */
    OccurrenceState on(LocalDate today, LocalDate dueOn) {
        return this == OPEN && dueOn.isBefore(today) ? EXPIRED : this;
    }
}
