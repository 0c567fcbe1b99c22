package app.trellis.assignments;

/** Why a client set something aside, where they liked to say. */
public enum SetAsideReason {
    TOO_MUCH,
    NO_TIME,
    /** It did not feel safe; every page that involves another person rests. */
    UNSAFE,
    NOT_FITTING,
    OTHER
}
