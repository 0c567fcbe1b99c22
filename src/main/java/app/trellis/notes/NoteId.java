package app.trellis.notes;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names one person's note on one session. */
@Embeddable
public record NoteId(@Column(name = "id") UUID value) implements Serializable {

    static NoteId next() {
        return new NoteId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
