package app.trellis.assignments;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names one time that the ledger was proposed. */
@Embeddable
record LedgerId(@Column(name = "id") UUID value) implements Serializable {

    static LedgerId next() {
        return new LedgerId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
