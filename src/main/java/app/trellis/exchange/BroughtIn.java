package app.trellis.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was brought in.
 *
 * @param undoneAt when it was taken back; null while it holds
 */
public record BroughtIn(
        UUID id, ImportKind kind, int rows, Instant at, @Nullable Instant undoneAt) {}
