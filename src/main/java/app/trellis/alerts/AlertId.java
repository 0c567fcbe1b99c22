package app.trellis.alerts;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names an alert. */
@Embeddable
public record AlertId(@Column(name = "id") UUID value) implements Serializable {

    static AlertId next() {
        return new AlertId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
