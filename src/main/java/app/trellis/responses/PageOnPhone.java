package app.trellis.responses;

import org.jspecify.annotations.Nullable;

/**
 * A page of which something lies on a client's phone.
 *
 * @param page as the phone named it
 * @param where it is written on, or null where nobody writes on it any more or it answers nothing
 * @param definition its questions, as JSON
 */
public record PageOnPhone(
        String page, Stands stands, Kind kind, @Nullable OpenDraft where, String definition) {

    /** What became of it on the server. */
    public enum Stands {
        DRAFT,
        SENT,
        GONE
    }

    /** Which pages it is among. */
    public enum Kind {
        /** It answers something that was assigned. */
        ASSIGNED,
        /** A word from Help. */
        WORD,
        /** A page under Help. */
        SUPPORT
    }

    @Override
    public String toString() {
        return "PageOnPhone[%s]".formatted(page);
    }
}
