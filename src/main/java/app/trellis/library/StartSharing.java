package app.trellis.library;

/** Who may read a page at first; the client changes it at any time. */
public enum StartSharing {
    PRIVATE,
    NUMBERS_ONLY,
    NEXT_SESSION,
    SHARED,
    /** Nothing is kept unless the client asks for it. */
    KEEP_ONLY_IF_ASKED
}
