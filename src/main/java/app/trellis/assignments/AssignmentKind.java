package app.trellis.assignments;

/** What can be assigned. */
public enum AssignmentKind {
    EXERCISE,
    CHECK_IN,
    CARD,
    /** A questionnaire: shipped, or the practice's own. */
    MEASURE,
    /** What a client wrote to their practitioner from Help; never assigned. */
    WORD
}
