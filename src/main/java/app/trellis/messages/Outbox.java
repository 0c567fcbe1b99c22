package app.trellis.messages;

import org.jspecify.annotations.Nullable;

/** Where mail waits until it is sent; written in the transaction of what it is about. */
public interface Outbox {

    /** Whether a mail server is configured at all. */
    boolean canSend();

    /**
     * Puts a mail on its way; the same key is sent once, however often this is called.
     *
     * @param key what makes this mail this mail, at most 100 characters
     * @param recipient e-mail address
     * @param language language of the one sentence in it
     * @param path the link's path below the public address, or null
     */
    void send(String key, String recipient, MailKind kind, String language, @Nullable String path);
}
