package app.trellis.assignments;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The <i>not for</i> lines that were left open when something was assigned.
 *
 * @param places from 0, in their order
 */
record OpenLines(List<Integer> places) {

    OpenLines {
        places = List.copyOf(places);
    }

    /** Those of so many that were not ticked. */
    static OpenLines besides(Set<Integer> ticked, int lines) {
        return new OpenLines(
                IntStream.range(0, lines)
                        .boxed()
                        .filter(place -> !ticked.contains(place))
                        .toList());
    }

    /**
     * @param kept as in a column; null where it was not kept
     */
    static OpenLines of(@Nullable String kept) {
        if (kept == null || kept.isEmpty()) {
            return new OpenLines(List.of());
        }
        return new OpenLines(Arrays.stream(kept.split(",", -1)).map(Integer::valueOf).toList());
    }

    String kept() {
        return places.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    List<String> in(List<String> lines) {
        return places.stream().filter(place -> place < lines.size()).map(lines::get).toList();
    }
}
