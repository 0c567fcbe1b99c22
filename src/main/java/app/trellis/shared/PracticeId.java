package app.trellis.shared;

import java.util.UUID;

/** Names a practice, the tenant that everything but the global tables belongs to. */
public record PracticeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
