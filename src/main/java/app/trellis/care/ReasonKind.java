package app.trellis.care;

/** Why a supervisor opened signed session notes; codes are stored, and clients read the kind. */
public enum ReasonKind {
    /** Somebody may be in danger. */
    SAFETY,
    /** Whoever treats the client cannot be reached, and something cannot wait. */
    UNREACHABLE,
    /** A concern about how care is going. */
    CONCERN,
    /** A complaint, or a question by a court or an authority. */
    COMPLAINT
}
