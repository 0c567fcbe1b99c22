package app.trellis.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a client's record in one practice. */
@Embeddable
public record ClientId(@Column(name = "id") UUID value) implements Serializable {

    public static ClientId next() {
        return new ClientId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
