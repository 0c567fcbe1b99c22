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
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** From when until when somebody belongs to a client's care team. */
@Entity
@Table(name = "care_team")
class TeamMember {

    /** Who answers for the client, and who treats together with them. */
    enum Part {
        LEAD,
        TOGETHER
    }

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    @Enumerated(EnumType.STRING)
    @Column(name = "part")
    private Part part;

    @Column(name = "from_day")
    private LocalDate from;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    TeamMember() {}

    @SuppressWarnings("NullAway.Init")
    TeamMember(ClientId client, MemberId member, Part part, LocalDate from) {
        this.id = Ids.next();
        this.client = client;
        this.member = member;
        this.part = part;
        this.from = from;
    }

    UUID id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    MemberId member() {
        return member;
    }

    Part part() {
        return part;
    }

    LocalDate from() {
        return from;
    }

    @Nullable LocalDate until() {
        return until;
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** The day given is the first on which they no longer belong to the team. */
    void leaveOn(LocalDate day) {
        until = day.minusDays(1);
    }
}
