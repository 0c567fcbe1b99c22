package app.trellis.care;

/** What a hold rests. */
public enum HoldScope {
    /** Every page that involves another person. */
    ALL,
    /** Pages about one role. */
    ROLE,
    /** Every page that involves another person, at the client's own wish; the client opens them. */
    WISH,
    /** Every page that involves another person, and the strong ones. */
    STRONG_TOO
}
