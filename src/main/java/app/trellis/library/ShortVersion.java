package app.trellis.library;

import java.util.List;
import java.util.Objects;

/**
 * The two-minute version of an exercise.
 *
 * @param text what the client reads
 * @param fields ids of the questions that stay
 */
public record ShortVersion(String text, List<String> fields) {

    /** There is no shorter way. */
    static final ShortVersion NONE = new ShortVersion("", List.of());

    public ShortVersion {
        Objects.requireNonNull(text, "text");
        fields = Lists.orNone(fields);
    }
}
