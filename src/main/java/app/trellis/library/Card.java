package app.trellis.library;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to read in half a minute.
 *
 * @param version from 1; null in a file that has only known one
 * @param notFor for whom it is not
 * @param firstInSession whether it is read in a session before it ever stands on a phone
 */
public record Card(
        String key,
        @Nullable Integer version,
        String title,
        String text,
        String article,
        List<String> notFor,
        boolean firstInSession) {

    public Card {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(article, "article");
        version = version == null ? 1 : version;
        notFor = Lists.orNone(notFor);
    }
}
