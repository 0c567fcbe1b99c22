package app.trellis.library;

/** How much an exercise stirs up. */
public enum Level {
    /** Brings down or observes; may always be opened. */
    CALM,
    /** Can bring feelings up; asks for a mark before and after. */
    STIRRING,
    /** Touches the hurt itself; begins in a session. */
    STRONG
}
