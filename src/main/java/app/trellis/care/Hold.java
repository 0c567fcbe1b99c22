package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Pages of a client that rest until a practitioner has talked with them. */
@Entity
@Table(name = "hold")
class Hold {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope")
    private HoldScope scope;

    @Enumerated(EnumType.STRING)
    @Column(name = "about")
    private @Nullable About about;

    @Enumerated(EnumType.STRING)
    @Column(name = "code")
    private HoldCode code;

    @Column(name = "source_id")
    private @Nullable UUID source;

    @Column(name = "reason_shared")
    private boolean reasonShared;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "lifted_at")
    private @Nullable Instant liftedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "lifted_by"))
    private @Nullable MemberId liftedBy;

    @Column(name = "lift_note")
    private byte @Nullable [] liftNote;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Hold() {}

    @SuppressWarnings("NullAway.Init")
    Hold(ClientId client, Sign sign, Instant now) {
        this.id = Ids.next();
        this.client = client;
        this.scope = sign.scope();
        this.about = sign.about();
        this.code = sign.code();
        this.source = sign.source();
        this.reasonShared = sign.reasonShared();
        this.placedAt = now;
    }

    UUID id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    HoldDetails details() {
        return new HoldDetails(
                id,
                scope,
                about,
                reasonShared ? code : null,
                isOutside(),
                placedAt,
                liftedAt != null);
    }

    /** Whether it rests for a reason that is not in this record. */
    boolean isOutside() {
        return code == HoldCode.PARTNER_HAS_HOLD;
    }

    /** Whether a private talk with no concern has to come before lifting it. */
    boolean needsTalk() {
        return scope == HoldScope.ALL || scope == HoldScope.ROLE;
    }

    /** Whether a talk about somebody says anything about it. */
    boolean isMetBy(About person) {
        return scope != HoldScope.ROLE || about == null || about == person;
    }

    Instant placedAt() {
        return placedAt;
    }

    @Nullable Instant liftedAt() {
        return liftedAt;
    }

    boolean isFrom(UUID other) {
        return other.equals(source);
    }

    /** The client has said it themselves meanwhile. */
    void shareReason() {
        reasonShared = true;
    }

    HoldScope scope() {
        return scope;
    }

    void lift(MemberId by, byte @Nullable [] note, Instant now) {
        if (liftedAt != null) {
            throw new IllegalStateException("Hold %s is already lifted".formatted(id));
        }
        liftedAt = now;
        liftedBy = by;
        liftNote = note;
    }
}
