package app.trellis.organization;

/**
 * Makes anew what is added up from other rows, for a database that was changed by hand; contributed
 * by the module that reads the sums, for the command line.
 */
public interface Rebuilding {

    /**
     * What came of it.
     *
     * @param rows how many there are now
     * @param different how many of them, or of those before, were not the same
     */
    record Rebuilt(int rows, int different) {}

    /** Does it for the practice at hand, in a transaction of its own. */
    Rebuilt rebuild();
}
