package app.trellis.shared.files;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a file against its own digests.
 *
 * @param kind which file it is
 * @param whole whether every byte is as it was written; null where the file does not say what it
 *     was
 * @param parts of JSON, each with whether it is as it was written; empty where none can be told
 *     apart
 */
public record Checked(Kind kind, @Nullable Boolean whole, List<Part> parts) {

    /** Which file it is. */
    public enum Kind {
        JSON,
        PDF,
        /** A practice, sealed; nothing in it can be told apart before it is opened. */
        SEALED,
        /** A practice that was opened: a folder in which each file is a part. */
        FOLDER,
        /** Nothing that Trellis writes with a digest in it. */
        UNKNOWN
    }

    /** What became of a part. */
    public enum Finding {
        HOLDS,
        /** Its bytes are not those it was written with. */
        CHANGED,
        /** The manifest names it and it is not there, or not in its place. */
        MISSING,
        /** It is there and the manifest does not name it. */
        ADDED
    }

    /**
     * A part and what became of it.
     *
     * @param entries how many things are in it, by the manifest; 0 where it does not name the part
     */
    public record Part(String name, int entries, Finding finding) {}

    public Checked {
        parts = List.copyOf(parts);
    }

    /** Whether nothing speaks against it. */
    public boolean holds() {
        return Boolean.TRUE.equals(whole)
                && parts.stream().allMatch(part -> part.finding() == Finding.HOLDS);
    }
}
