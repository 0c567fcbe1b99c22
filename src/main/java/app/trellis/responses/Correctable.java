package app.trellis.responses;

import org.jspecify.annotations.Nullable;

/**
 * A question whose answer the client can correct.
 *
 * @param field its id
 * @param mark the range of marks where it asks for one; null where it is corrected in words
 */
public record Correctable(String field, String question, @Nullable Range mark) {

    /** From the lowest mark to the highest. */
    public record Range(int lowest, int highest) {}
}
