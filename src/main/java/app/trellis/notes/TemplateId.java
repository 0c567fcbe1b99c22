package app.trellis.notes;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names one of a practice's own templates for notes. */
@Embeddable
public record TemplateId(@Column(name = "id") UUID value) implements Serializable {

    static TemplateId next() {
        return new TemplateId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
