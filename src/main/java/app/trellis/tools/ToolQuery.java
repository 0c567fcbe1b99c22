package app.trellis.tools;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a tool asks a list for.
 *
 * @param client only of this one, or null
 * @param since only what happened at this moment or later, or null
 * @param after the page after this line, or null for the first
 * @param limit lines of a page, 1 to 200
 */
record ToolQuery(
        @Nullable UUID client, @Nullable Instant since, @Nullable Cursor after, int limit) {

    static final int MOST = 200;
    static final int USUAL = 50;

    ToolQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("A page has 1 to %d lines".formatted(MOST));
        }
    }
}
