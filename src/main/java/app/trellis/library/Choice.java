package app.trellis.library;

import java.io.Serializable;
import java.util.Objects;

/**
 * One answer that can be picked.
 *
 * @param value what is stored; never changes its meaning
 * @param label what the client reads
 */
public record Choice(String value, String label) implements Serializable {

    public Choice {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(label, "label");
    }
}
