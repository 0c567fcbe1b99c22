package app.trellis.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of a content file, which leaves out those that are empty. */
final class Lists {

    private Lists() {}

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
