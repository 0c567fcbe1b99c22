package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * That two clients are partners. It is known to their care teams and part of neither record: no
 * page of a client, no report and no export may read it.
 */
@Entity
@Table(name = "known_partner")
class KnownPartner {

    static final Duration CODE_LIFE = Duration.ofDays(7);

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "one_client"))
    private ClientId one;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "other_client"))
    private @Nullable ClientId other;

    @Column(name = "code_hash")
    private byte @Nullable [] codeHash;

    @Column(name = "code_until")
    private @Nullable Instant codeUntil;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "noted_by"))
    private MemberId notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable MemberId endedBy;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    KnownPartner() {}

    @SuppressWarnings("NullAway.Init")
    private KnownPartner(ClientId one, MemberId by, Instant now) {
        this.id = Ids.next();
        this.one = one;
        this.notedBy = by;
        this.notedAt = now;
    }

    static KnownPartner of(ClientId one, ClientId other, MemberId by, Instant now) {
        KnownPartner known = new KnownPartner(one, by, now);
        known.other = other;
        return known;
    }

    /** Half of it, until a colleague types the code. */
    static KnownPartner waiting(ClientId one, byte[] codeHash, MemberId by, Instant now) {
        KnownPartner known = new KnownPartner(one, by, now);
        known.codeHash = codeHash;
        known.codeUntil = now.plus(CODE_LIFE);
        return known;
    }

    UUID id() {
        return id;
    }

    Instant notedAt() {
        return notedAt;
    }

    boolean isWhole() {
        return other != null;
    }

    boolean isAbout(ClientId client) {
        return one.equals(client) || client.equals(other);
    }

    /** Whether somebody can still type the code. */
    boolean waitsOn(Instant now) {
        return other == null && endedAt == null && codeUntil != null && now.isBefore(codeUntil);
    }

    /** The one of the two that this is not; null while only one is known. */
    @Nullable ClientId besides(ClientId client) {
        return one.equals(client) ? other : one;
    }

    void join(ClientId client, Instant now) {
        if (!waitsOn(now)) {
            throw new IllegalStateException("Nothing waits at %s".formatted(id));
        }
        other = client;
        codeHash = null;
        codeUntil = null;
        notedAt = now;
    }

    void end(MemberId by, Instant now) {
        if (endedAt == null) {
            endedAt = now;
            endedBy = by;
            codeHash = null;
        }
    }
}
