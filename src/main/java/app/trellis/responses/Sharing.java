package app.trellis.responses;

/** Who may read a page; the client changes it at any time, and nothing widens it by itself. */
public enum Sharing {
    /** Nobody but the client. */
    PRIVATE,
    /** Marks and numbers and the day, no words. */
    NUMBERS_ONLY,
    /** All of it, until the next session has taken place. */
    NEXT_SESSION,
    /** All of it. */
    SHARED;

    /** Whether words may be read at all. */
    public boolean letsWordsThrough() {
        return this == NEXT_SESSION || this == SHARED;
    }
}
