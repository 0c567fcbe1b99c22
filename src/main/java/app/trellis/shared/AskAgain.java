package app.trellis.shared;

/** What was written before is read after the PIN or the password, and neither was given lately. */
public final class AskAgain extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AskAgain() {
        super("Asked again before reading back", null, false, false);
    }
}
