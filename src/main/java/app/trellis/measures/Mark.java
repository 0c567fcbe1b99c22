package app.trellis.measures;

/** How far a figure about a questionnaire was followed to where it comes from. */
public enum Mark {
    /** Seen where it was published. */
    PUBLISHED,
    /** Seen in a second place that quotes it. */
    SECONDARY,
    /** Not checked yet: never to be shown as a fact. */
    TO_BE_CHECKED,
    /** Typed by the practice, with its source. */
    BY_PRACTICE
}
