package app.trellis.assignments;

import org.jspecify.annotations.Nullable;

/**
 * A program in a list.
 *
 * @param weeks how many weeks, or null with an open end
 */
public record ProgramLine(String key, String name, @Nullable Integer weeks, String forWhom) {}
