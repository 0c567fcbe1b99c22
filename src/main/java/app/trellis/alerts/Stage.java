package app.trellis.alerts;

/** Whom an alert has reached. Whoever it reached before keeps it. */
public enum Stage {
    /** The client's care team. */
    TEAM,
    /** Whoever supervises the client's lead practitioner. */
    SUPERVISOR,
    /** The clinician on duty. */
    DUTY,
    /** Whom the practice named for when nobody else is there. */
    FALLBACK;

    boolean isLast() {
        return this == FALLBACK;
    }

    Stage next() {
        return isLast() ? this : values()[ordinal() + 1];
    }
}
