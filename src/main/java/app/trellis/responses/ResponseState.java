package app.trellis.responses;

/** How far a page has come, from the first word to the talk about it. */
public enum ResponseState {
    /** Being written; nobody but the client can read it. */
    DRAFT,
    /** Sent, and not read yet. */
    SENT,
    /** A practitioner said that they read it, and when they will talk about it. */
    READ,
    /** A practitioner said that they talked about it. */
    DISCUSSED,
    /** Deleted, or done without keeping anything; no answers are left. */
    DISCARDED
}
