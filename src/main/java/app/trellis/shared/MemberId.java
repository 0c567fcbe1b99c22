package app.trellis.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Names a member: one account's place in one practice. */
@Embeddable
public record MemberId(@Column(name = "id") UUID value) implements Serializable {

    public static MemberId next() {
        return new MemberId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
