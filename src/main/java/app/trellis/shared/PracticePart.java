package app.trellis.shared;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the records in a practice that is taken out as a whole; contributed by the
 * module it lies in ({@code docs/practice-export.md}). It holds no secret by which somebody could
 * sign in.
 */
public interface PracticePart {

    /** How many things are read at a time, so that none of it has to fit into memory at once. */
    int AT_ONCE = 200;

    /** Its name in the file; it never changes. */
    String key();

    /** Smaller stands further up. */
    int order();

    /**
     * At most {@link #AT_ONCE} things of it, by their id; fewer are the last. Called inside a
     * transaction that reads, where nobody is signed in.
     *
     * @param after the id of the last one that was read; null at first
     */
    List<Row> read(@Nullable UUID after);

    /**
     * One thing of it.
     *
     * @param data plain values by name: texts, numbers, truths, lists and maps of these
     */
    record Row(UUID id, Map<String, @Nullable Object> data) {

        @Override
        public String toString() {
            return "Row[%s]".formatted(id);
        }
    }
}
