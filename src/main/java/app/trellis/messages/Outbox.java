package app.trellis.messages;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where mail waits until it is sent; written in the transaction of what it is about. */
public interface Outbox {

    /** Whether a mail server is configured at all. */
    boolean canSend();

    /**
     * Puts mails on their way; the same key is sent once, however often this is called. Costs one
     * statement for what is there already, whatever their number.
     */
    void send(Collection<Mail> mails);

    /**
     * Puts a mail on its way; the same key is sent once, however often this is called.
     *
     * @param key what makes this mail this mail, at most 100 characters
     * @param recipient e-mail address
     * @param language language of the one sentence in it
     * @param path the link's path below the public address, or null
     */
    default void send(
            String key, String recipient, MailKind kind, String language, @Nullable String path) {
        send(key, recipient, kind, language, path, null);
    }

    /**
     * The same for a mail that makes sense only for a while.
     *
     * @param senseUntil after which it is not worth sending any more, or null
     */
    default void send(
            String key,
            String recipient,
            MailKind kind,
            String language,
            @Nullable String path,
            @Nullable Instant senseUntil) {
        send(List.of(new Mail(key, recipient, kind, language, path, null, senseUntil)));
    }
}
