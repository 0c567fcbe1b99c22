package app.trellis.care;

/**
 * A page among what is a client's own, contributed by the module whose page it is; the page *Mine*
 * leads to all of them.
 */
public interface OwnPlace {

    /** Its address inside the application. */
    String path();

    /** Message key of its name. */
    String titleKey();

    /** Message key of the one sentence that says what it is for. */
    String aboutKey();

    /** Smaller stands further up. */
    int order();
}
