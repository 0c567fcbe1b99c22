package app.trellis.assignments;

/** Where an assignment stands. */
public enum AssignmentStatus {
    /** A step of a program whose time has not come; the client does not see it yet. */
    WAITING,
    ACTIVE,
    PAUSED,
    ENDED
}
