package app.trellis.care;

import java.io.Serializable;
import java.util.UUID;

/**
 * A goal by its words, for modules that link something to it.
 *
 * @param words the client's own
 * @param open whether it was neither reached nor put aside
 */
public record GoalLine(UUID id, String words, boolean open) implements Serializable {

    @Override
    public String toString() {
        return "GoalLine[%s]".formatted(id);
    }
}
