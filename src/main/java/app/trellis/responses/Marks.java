package app.trellis.responses;

import org.jspecify.annotations.Nullable;

/**
 * How stirred up a client felt before a page and after it, 0 to 10.
 *
 * @param before null where left blank; blank is never read as calm
 */
record Marks(@Nullable Integer before, @Nullable Integer after) {

    static final Marks NONE = new Marks(null, null);

    /** A mark after a page from which on it stirred up, whatever the mark before. */
    static final int HIGH = 7;

    /** A mark from which on a page that touches the hurt itself rests after one time. */
    static final int VERY_HIGH = 8;

    /** A rise from which on it stirred up. */
    static final int RISE = 3;

    /** Whether it ended more stirred up than it began, or high. */
    boolean stirredUp() {
        return after != null && (after >= HIGH || (before != null && after - before >= RISE));
    }

    boolean veryHigh() {
        return after != null && after >= VERY_HIGH;
    }
}
