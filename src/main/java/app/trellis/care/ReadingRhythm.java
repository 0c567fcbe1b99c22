package app.trellis.care;

/** How often a practitioner reads what a client sent; codes are stored. */
public enum ReadingRhythm {
    EVERY_WORKING_DAY,
    BEFORE_EACH_SESSION,
    ONCE_A_WEEK
}
