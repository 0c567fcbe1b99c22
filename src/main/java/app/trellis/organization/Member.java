package app.trellis.organization;

import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Role;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One account's place in one practice, and what it may do there. */
@Entity
@Table(name = "membership")
class Member {

    @EmbeddedId private MemberId id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Column(name = "name")
    private byte[] name;

    @Column(name = "is_client")
    private boolean client;

    @Column(name = "is_practitioner")
    private boolean practitioner;

    @Column(name = "is_supervisor")
    private boolean supervisor;

    @Column(name = "is_administrator")
    private boolean administrator;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Member() {}

    @SuppressWarnings("NullAway.Init")
    Member(MemberId id, AccountId account, byte[] name, Set<Role> roles, Instant now) {
        if (roles.isEmpty() || (roles.contains(Role.CLIENT) && roles.size() > 1)) {
            throw new IllegalArgumentException("Nobody is client and staff in one practice");
        }
        this.id = id;
        this.account = account;
        this.name = name;
        this.joinedAt = now;
        assign(roles);
    }

    private void assign(Set<Role> roles) {
        client = roles.contains(Role.CLIENT);
        practitioner = roles.contains(Role.PRACTITIONER);
        supervisor = roles.contains(Role.SUPERVISOR);
        administrator = roles.contains(Role.ADMINISTRATOR);
    }

    MemberId id() {
        return id;
    }

    AccountId account() {
        return account;
    }

    byte[] name() {
        return name;
    }

    Set<Role> roles() {
        return roles(client, practitioner, supervisor, administrator);
    }

    static Set<Role> roles(
            boolean client, boolean practitioner, boolean supervisor, boolean administrator) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (client) {
            roles.add(Role.CLIENT);
        }
        if (practitioner) {
            roles.add(Role.PRACTITIONER);
        }
        if (supervisor) {
            roles.add(Role.SUPERVISOR);
        }
        if (administrator) {
            roles.add(Role.ADMINISTRATOR);
        }
        return roles;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    boolean isLive() {
        return endedAt == null;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    void end(Instant now) {
        if (endedAt != null) {
            throw new IllegalStateException("Member %s has already gone".formatted(id));
        }
        endedAt = now;
    }
}
