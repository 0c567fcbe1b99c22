package app.trellis.notes;

import java.time.Instant;

/**
 * A process note as it lies on the server, for its author.
 *
 * @param revision goes up by one with every change that was kept; 0 before the first
 */
public record KeptProcessNote(String text, int revision, Instant keptAt) {

    @Override
    public String toString() {
        return "KeptProcessNote[%d]".formatted(revision);
    }
}
