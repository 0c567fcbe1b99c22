package app.trellis.assignments;

/** How the ledger stands between a client and their practitioner. */
public enum LedgerStanding {
    /** It was never proposed. */
    NEVER,
    /** The practitioner proposes it, and the client has not said anything yet. */
    PROPOSED,
    ON,
    OFF
}
