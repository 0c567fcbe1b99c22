package app.trellis.care;

/** Why somebody who works here opened a client's record, as far as the client is told. */
public enum OpenedFor {
    /** They are on the care team. */
    CARE,
    /** They stand in for somebody on the care team. */
    STANDING_IN,
    /** A signed note waits for their second signature. */
    SECOND_SIGNATURE,
    /** They supervise somebody on the care team. */
    SUPERVISION,
    /** An answer called for a person, and they are named for it. */
    CALLED,
    /** A tool of the practice that somebody on the care team let in. */
    TOOL,
    /** The practice was sealed as a whole; nobody looked. */
    WHOLE_PRACTICE
}
