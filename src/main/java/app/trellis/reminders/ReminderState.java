package app.trellis.reminders;

import app.trellis.messages.MailOutcome;

/** Where a reminder stands. */
enum ReminderState {
    PLANNED,
    /** It waits for the mail server or for push services. */
    IN_OUTBOX,
    /** A server took it. */
    SENT,
    /** It may have gone; it is not sent again. */
    UNKNOWN,
    /** No server took it that day. */
    TOO_LATE,
    /** There was nothing to be reminded of any more, or no way left to say so. */
    NOT_NEEDED,
    /** The device to which it would have gone is not reached any more. */
    GONE;

    static ReminderState after(MailOutcome outcome) {
        return switch (outcome) {
            case SENT -> SENT;
            case UNKNOWN -> UNKNOWN;
            case TOO_LATE -> TOO_LATE;
            case NOT_NEEDED -> NOT_NEEDED;
            case GONE -> GONE;
        };
    }
}
