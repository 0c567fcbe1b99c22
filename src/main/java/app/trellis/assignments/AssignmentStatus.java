package app.trellis.assignments;

/** Where an assignment stands. */
public enum AssignmentStatus {
    ACTIVE,
    PAUSED,
    ENDED
}
