package app.trellis.assignments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as a client reads it.
 *
 * @param occurrence the one time it is due, or null where it is always open
 */
public record CardToRead(String title, String text, @Nullable UUID occurrence) {}
