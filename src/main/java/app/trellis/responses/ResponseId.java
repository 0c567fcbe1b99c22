package app.trellis.responses;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names what a client wrote on one page, one time. */
@Embeddable
public record ResponseId(@Column(name = "id") UUID value) implements Serializable {

    static ResponseId next() {
        return new ResponseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
