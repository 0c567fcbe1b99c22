package app.trellis.library;

import java.io.Serializable;

/**
 * An answer from which on the writer of an exercise thinks that somebody should look. It is only
 * ever proposed where the exercise is assigned.
 *
 * @param mark 0 for yes and no
 */
public record CallsFrom(Way way, int mark) implements Serializable {

    /** Which answers are meant; the names are those of thresholds of assignments. */
    public enum Way {
        AT_LEAST,
        AT_MOST,
        YES,
        NO;

        /** Whether it goes by a mark. */
        public boolean hasMark() {
            return this == AT_LEAST || this == AT_MOST;
        }
    }
}
