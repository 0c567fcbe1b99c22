package app.trellis.shared.ui;

import org.jspecify.annotations.Nullable;

/**
 * An exception as a log may hold it: types and places, no messages, because a database's message
 * can hold what somebody wrote.
 */
final class Scrubbed extends Exception {

    private Scrubbed(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause, false, true);
        setStackTrace(original.getStackTrace());
    }

    static Scrubbed of(Throwable original) {
        final int deepest = 5;
        return of(original, deepest);
    }

    private static Scrubbed of(Throwable original, int depth) {
        Throwable cause = original.getCause();
        return new Scrubbed(original, cause == null || depth == 0 ? null : of(cause, depth - 1));
    }
}
