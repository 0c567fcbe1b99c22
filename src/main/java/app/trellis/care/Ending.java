package app.trellis.care;

/** How care ended. */
public enum Ending {
    /** As planned together. */
    FINISHED,
    /** The client chose to stop. */
    LEFT,
    /** Elsewhere, with another practice. */
    REFERRED
}
