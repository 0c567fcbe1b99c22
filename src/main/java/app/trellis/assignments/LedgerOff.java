package app.trellis.assignments;

/** Why the ledger is off. */
public enum LedgerOff {
    /** The client said no to it. */
    NOT_WANTED,
    /** The practitioner took it back before the client said anything. */
    TAKEN_BACK,
    BY_CLIENT,
    BY_PRACTITIONER,
    /** A mark of pressure, as the rules of the page say; the reason is the client's to share. */
    STOPPED,
    /** The eight weeks are over. */
    WEEKS_OVER,
    LEGAL_MATTER,
    /** Nobody reads here any more. */
    CARE_ENDED
}
