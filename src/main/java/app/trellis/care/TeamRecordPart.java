package app.trellis.care;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Locale;

/**
 * A part of a client's record as the care team takes it out; contributed by the module it lies in
 * ({@code docs/record-export.md}). It holds what the person who asks may read on screen today: what
 * the client shares at the level it has now, what was signed, and nothing that is one person's own.
 */
public interface TeamRecordPart {

    /** How many things are read at a time, so that none of it has to fit into memory at once. */
    int AT_ONCE = 50;

    /** Its name in the file; it never changes. */
    String key();

    /** Message key of its heading, and of the box by which it is chosen. */
    String titleKey();

    /** Smaller stands further up. */
    int order();

    /**
     * Some things of it, the oldest first. Called once somebody on the care team was allowed to, or
     * for a practice that is sealed as a whole, where nobody is signed in and nobody reads it;
     * inside a transaction that reads and writes nothing, not even into the audit.
     *
     * @param batch from 0; asked in order until one is the last
     */
    Batch read(ClientId client, Locale locale, int batch);

    /**
     * What was read at a time.
     *
     * @param last whether there is nothing after it
     */
    record Batch(List<RecordEntry> entries, boolean last) {

        public Batch {
            entries = List.copyOf(entries);
        }

        /** All there is. */
        public static Batch whole(List<RecordEntry> entries) {
            return new Batch(entries, true);
        }

        /**
         * Of things that were read by their number; fewer than asked for are the last.
         *
         * @param looked how many were read, also those that are not in it
         */
        public static Batch of(List<RecordEntry> entries, int looked) {
            return new Batch(entries, looked < AT_ONCE);
        }
    }
}
