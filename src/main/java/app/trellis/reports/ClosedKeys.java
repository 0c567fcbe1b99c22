package app.trellis.reports;

/** Names of parts that are neither a program nor a part of life. */
public final class ClosedKeys {

    /** Nothing of the kind was given. */
    public static final String NONE = "none";

    /** More than one was. */
    public static final String SEVERAL = "several";

    private ClosedKeys() {}
}
