package app.trellis.shared;

/** The one answer for what is not there and what is not yours; it never says which. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("Not found", null, false, false);
    }
}
