package app.trellis.reminders;

/** The reminders there are for one time that something is due; one of each at most. */
enum ReminderKind {
    /** At the client's own cue, once it is open. */
    CUE,
    /** Late, once. There is never a second. */
    NUDGE
}
