package app.trellis.assignments;

/** How often something is due. */
public enum Rhythm {
    ONCE,
    DAILY,
    /** From Monday to Friday. */
    WEEKDAYS,
    WEEKLY,
    EVERY_N_DAYS,
    /** On the day of each planned session, opening some days before. */
    BEFORE_SESSION,
    /** Never due, open whenever the client likes. */
    ALWAYS_OPEN
}
