package app.trellis.assignments;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names an assignment. */
@Embeddable
public record AssignmentId(@Column(name = "id") UUID value) implements Serializable {

    static AssignmentId next() {
        return new AssignmentId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
