package app.trellis.care;

/**
 * What modules can say about a client on the caseload, in the order of need. The last ones say
 * nothing by themselves and carry figures for the row.
 */
public enum SignalKind {
    /** A safety answer that nobody has acknowledged. */
    SAFETY,
    /** Worse than at the start. */
    WORSE,
    /** Something to look at together. */
    LOOK,
    /** Something was sent and not read yet. */
    NEW,
    /** When the client last sent anything; one a client. */
    LAST_SENT,
    /** The latest check-ins, oldest first, and the very first; one a client. */
    CHECK_INS,
    /** What may be said about how the check-ins go, with its numbers; one a client. */
    TREND
}
