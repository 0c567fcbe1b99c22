package app.trellis.measures;

/**
 * What became of the question of a form that asks about risk. Blank is not zero, and zero is not
 * "no risk": it says that nothing was reported on this form.
 */
public enum RiskState {
    /** Somebody has to look at once, whatever the score is. */
    ALERT,
    /** Answered, below what raises an alert. */
    ANSWERED,
    /** Left blank. */
    MISSING
}
