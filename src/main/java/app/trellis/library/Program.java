package app.trellis.library;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a program: steps over weeks, each with what it waits for.
 *
 * @param phoneTitle the neutral title that a client reads
 * @param length how long it takes, in words
 * @param weeks how many weeks, or null with an open end
 * @param before what has to be settled before it starts
 * @param hold what makes it rest
 * @param end how it ends
 */
public record Program(
        String key,
        int version,
        String name,
        String phoneTitle,
        String length,
        @Nullable Integer weeks,
        String forWhom,
        String before,
        String hold,
        String end,
        List<ProgramStep> steps) {

    public Program {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(phoneTitle, "phoneTitle");
        Objects.requireNonNull(length, "length");
        Objects.requireNonNull(forWhom, "forWhom");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(hold, "hold");
        Objects.requireNonNull(end, "end");
        steps = Lists.orNone(steps);
        if (version < 1 || steps.isEmpty()) {
            throw new IllegalArgumentException("Program %s is not complete".formatted(key));
        }
    }
}
