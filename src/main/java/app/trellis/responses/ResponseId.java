package app.trellis.responses;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Names what a client wrote on one page, one time. */
@Embeddable
public record ResponseId(@Column(name = "id") UUID value) implements Serializable {

    static ResponseId next() {
        return new ResponseId(Ids.next());
    }

    /** Empty where the text names nothing. */
    public static Optional<ResponseId> parse(String text) {
        try {
            return Optional.of(new ResponseId(UUID.fromString(text)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
