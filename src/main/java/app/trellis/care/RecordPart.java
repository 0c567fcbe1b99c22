package app.trellis.care;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Locale;

/**
 * A part of what is a client's own, for the copy that they take along; contributed by the module it
 * lies in. It holds what the client wrote and what was said to them, and nothing that others noted
 * about them ({@code docs/own-copy.md}).
 */
public interface RecordPart {

    /** How many things are read at a time, so that none of it has to fit into memory at once. */
    int AT_ONCE = 50;

    /** Its name in the file; it never changes. */
    String key();

    /** Message key of its heading. */
    String titleKey();

    /** Smaller stands further up. */
    int order();

    /**
     * The next things of it, the oldest first; fewer than {@link #AT_ONCE} where there are no more.
     * Called as the client, inside a transaction that reads.
     *
     * @param from how many came before
     */
    List<RecordEntry> read(ClientId client, Locale locale, int from);
}
