package app.trellis.shared.ui;

/** Gives the words of a message key in the reader's language. */
@FunctionalInterface
public interface Say {

    String say(String key, Object... arguments);
}
