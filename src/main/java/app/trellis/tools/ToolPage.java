package app.trellis.tools;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, the oldest first.
 *
 * @param next what to ask for the next page with; null on the last
 */
record ToolPage<T>(List<T> data, @Nullable String next) {

    ToolPage {
        data = List.copyOf(data);
    }

    /**
     * @param found one more than a page has, where there is a next one
     */
    static <T> ToolPage<T> of(List<T> found, int limit, Function<T, Cursor> place) {
        if (found.size() <= limit) {
            return new ToolPage<>(found, null);
        }
        List<T> page = found.subList(0, limit);
        return new ToolPage<>(page, place.apply(page.getLast()).code());
    }
}
