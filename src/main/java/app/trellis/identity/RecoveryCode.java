package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.shared.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One code from paper, good once, for somebody whose phone is not there. */
@Entity
@Table(name = "recovery_code")
class RecoveryCode {

    @Id
    @Column(name = "id")
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Column(name = "code_hash")
    private String hash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    RecoveryCode() {}

    RecoveryCode(AccountId account, String hash, Instant now) {
        this.id = Ids.next();
        this.account = account;
        this.hash = hash;
        this.createdAt = now;
    }

    String hash() {
        return hash;
    }

    void use(Instant now) {
        if (usedAt != null) {
            throw new IllegalStateException("Code %s is used".formatted(id));
        }
        usedAt = now;
    }
}
