package app.trellis.care;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a session with a client. */
@Embeddable
public record SessionId(@Column(name = "id") UUID value) implements Serializable {

    static SessionId next() {
        return new SessionId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
