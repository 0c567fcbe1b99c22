package app.trellis.care;

/** Whether a session took place, and if not, who cancelled. */
public enum Attendance {
    PLANNED,
    ATTENDED,
    MISSED,
    CANCELLED_BY_CLIENT,
    CANCELLED_BY_PRACTITIONER
}
