package app.trellis.care;

/** What a session is for. */
public enum SessionKind {
    SCREENING,
    ASSESSMENT,
    SESSION,
    REVIEW,
    CLOSING,
    FOLLOW_UP
}
