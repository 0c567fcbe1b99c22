package app.trellis.shared.ui;

/**
 * An exception as a log may hold it: types and places, no messages, because a database's message can
 * hold what somebody wrote.
 */
final class Scrubbed extends Exception {

    private Scrubbed(Throwable original, int depth) {
        super(original.getClass().getName(), null, false, true);
        setStackTrace(original.getStackTrace());
        Throwable cause = original.getCause();
        if (cause != null && depth > 0) {
            initCause(new Scrubbed(cause, depth - 1));
        }
    }

    static Scrubbed of(Throwable original) {
        final int deepest = 5;
        return new Scrubbed(original, deepest);
    }
}
