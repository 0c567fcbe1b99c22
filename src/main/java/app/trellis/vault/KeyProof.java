package app.trellis.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A known word, sealed with the keys of the first start; there is one. */
@Entity
@Table(name = "key_proof")
class KeyProof {

    static final UUID ONLY = new UUID(0, 1);

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "sealed")
    private byte[] sealed = {};

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    KeyProof() {}

    KeyProof(byte[] sealed) {
        this.id = ONLY;
        this.sealed = sealed;
    }

    byte[] sealed() {
        return sealed;
    }
}
