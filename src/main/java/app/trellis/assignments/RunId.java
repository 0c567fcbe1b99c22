package app.trellis.assignments;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a program that was assigned to a client. */
@Embeddable
public record RunId(@Column(name = "id") UUID value) implements Serializable {

    static RunId next() {
        return new RunId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
