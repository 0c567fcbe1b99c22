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

    /** Four characters that keep two clients apart without saying who they are. */
    public String shortNumber() {
        String id = toString();
        return id.substring(id.length() - 4);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
