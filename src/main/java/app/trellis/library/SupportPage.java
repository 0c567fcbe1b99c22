package app.trellis.library;

import java.util.List;
import java.util.Objects;

/**
 * A page that is never assigned and always open under Help.
 *
 * @param sharing who may read it at first, and whether it is kept at all
 * @param about what it is for
 */
public record SupportPage(
        String key, int version, String title, Keeping sharing, String about, List<Field> fields) {

    /** Who may read a support page at first. */
    public enum Keeping {
        PRIVATE,
        SHARED,
        KEEP_ONLY_IF_ASKED,
        /** The words never leave the phone. */
        NEVER_KEPT
    }

    public SupportPage {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(sharing, "sharing");
        Objects.requireNonNull(about, "about");
        fields = Lists.orNone(fields);
        if (version < 1 || fields.isEmpty()) {
            throw new IllegalArgumentException("Page %s is not complete".formatted(key));
        }
    }
}
