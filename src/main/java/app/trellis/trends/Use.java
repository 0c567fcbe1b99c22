package app.trellis.trends;

/** What a filled-in form is used for. */
public enum Use {
    /** The last score of its day: drawn and counted. */
    COUNTED,
    /** A later one of the same day counts: drawn only. */
    DRAWN,
    /** Too few answers for a score: listed only. */
    TOO_FEW_ANSWERS,
    /** Another version of the form, which is a series of its own: listed only. */
    EARLIER_FORM;

    /** Whether it has a place in the chart. */
    public boolean isDrawn() {
        return this == COUNTED || this == DRAWN;
    }
}
