package app.trellis.organization;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Role;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A single-use link by which a person takes a place in a practice; it lives seven days. */
@Entity
@Table(name = "invitation")
class Invitation {

    static final Duration LIFE = Duration.ofDays(7);

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "email")
    private byte @Nullable [] email;

    @Column(name = "name")
    private byte[] name;

    @Column(name = "is_practitioner")
    private boolean practitioner;

    @Column(name = "is_supervisor")
    private boolean supervisor;

    @Column(name = "is_administrator")
    private boolean administrator;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private @Nullable ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "invited_by"))
    private MemberId invitedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Invitation() {}

    @SuppressWarnings("NullAway.Init")
    private Invitation(
            UUID id,
            byte[] tokenHash,
            byte @Nullable [] email,
            byte[] name,
            Set<Role> roles,
            @Nullable ClientId client,
            MemberId invitedBy,
            Instant now) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.email = email;
        this.name = name;
        this.practitioner = roles.contains(Role.PRACTITIONER);
        this.supervisor = roles.contains(Role.SUPERVISOR);
        this.administrator = roles.contains(Role.ADMINISTRATOR);
        this.client = client;
        this.invitedBy = invitedBy;
        this.createdAt = now;
        this.expiresAt = now.plus(LIFE);
    }

    static Invitation forStaff(
            UUID id,
            byte[] tokenHash,
            byte @Nullable [] email,
            byte[] name,
            Set<Role> roles,
            MemberId invitedBy,
            Instant now) {
        if (roles.isEmpty() || roles.contains(Role.CLIENT)) {
            throw new IllegalArgumentException("Staff are invited with the roles of staff");
        }
        return new Invitation(id, tokenHash, email, name, roles, null, invitedBy, now);
    }

    static Invitation forClient(
            UUID id,
            byte[] tokenHash,
            byte @Nullable [] email,
            byte[] name,
            ClientId client,
            MemberId invitedBy,
            Instant now) {
        return new Invitation(
                id, tokenHash, email, name, EnumSet.noneOf(Role.class), client, invitedBy, now);
    }

    UUID id() {
        return id;
    }

    byte @Nullable [] email() {
        return email;
    }

    byte[] name() {
        return name;
    }

    @Nullable ClientId client() {
        return client;
    }

    MemberId invitedBy() {
        return invitedBy;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Set<Role> roles() {
        return Member.roles(client != null, practitioner, supervisor, administrator);
    }

    boolean isOpen(Instant now) {
        return acceptedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    void accept(Instant now) {
        if (!isOpen(now)) {
            throw new IllegalStateException("Invitation %s is over".formatted(id));
        }
        acceptedAt = now;
    }

    void revoke(Instant now) {
        if (isOpen(now)) {
            revokedAt = now;
        }
    }
}
