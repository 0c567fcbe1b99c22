package app.trellis.responses;

/** How what is written to and fro on a page stands. */
public enum ThreadState {
    /** The practice wrote, and the client has not opened the page since. */
    WRITTEN,
    /** The client has opened it and may answer or leave it. */
    SEEN,
    /** The client answered, and nobody has said that they read it. */
    ANSWERED,
    /** The answer was read. */
    READ,
    /** It goes on in a session, not in writing. */
    TO_TALK
}
