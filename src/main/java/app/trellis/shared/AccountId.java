package app.trellis.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names an account: one person with one e-mail address, across practices. */
@Embeddable
public record AccountId(@Column(name = "id") UUID value) implements Serializable {

    public static AccountId next() {
        return new AccountId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
