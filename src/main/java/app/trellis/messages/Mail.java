package app.trellis.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is asked for.
 *
 * @param key what makes this mail this mail, at most 100 characters
 * @param recipient e-mail address
 * @param language language of the one sentence in it
 * @param path the link's path below the public address, or null
 * @param stopPath the path at which mails of this kind are stopped without signing in, or null
 * @param senseUntil after which it is not worth sending any more, or null
 */
public record Mail(
        String key,
        String recipient,
        MailKind kind,
        String language,
        @Nullable String path,
        @Nullable String stopPath,
        @Nullable Instant senseUntil) {

    @Override
    public String toString() {
        return "Mail[" + kind + "]";
    }
}
