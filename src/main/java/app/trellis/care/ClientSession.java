package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A session with a client, planned or held. */
@Entity
@Table(name = "client_session")
class ClientSession {

    @EmbeddedId private SessionId id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private SessionKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "attendance")
    private Attendance attendance;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
    private MemberId recordedBy;

    @Column(name = "series_id")
    private @Nullable UUID series;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_way")
    private ContactFacts.@Nullable Way way;

    @Column(name = "contact_minutes")
    private @Nullable Integer minutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "contact_whom")
    private ContactFacts.@Nullable Whom whom;

    @Column(name = "contact_agreed_on")
    private @Nullable LocalDate agreedOn;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    ClientSession() {}

    ClientSession(ClientId client, SessionData data, MemberId by) {
        this(client, data, by, null);
    }

    /**
     * @param series what it shares with the others that are planned in one go
     */
    @SuppressWarnings("NullAway.Init")
    ClientSession(ClientId client, SessionData data, MemberId by, @Nullable UUID series) {
        this.id = SessionId.next();
        this.client = client;
        this.recordedBy = by;
        this.series = series;
        change(data);
    }

    SessionId id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    @Nullable UUID series() {
        return series;
    }

    Instant startsAt() {
        return startsAt;
    }

    boolean isContact() {
        return kind.isContact();
    }

    final void change(SessionData data) {
        startsAt = data.startsAt();
        kind = data.kind();
        attendance = data.attendance();
        way = data.facts().way();
        minutes = data.facts().minutes();
        whom = data.facts().whom();
        agreedOn = data.facts().agreedOn();
    }

    SessionSummary summary() {
        return new SessionSummary(
                id,
                startsAt,
                kind,
                attendance,
                recordedBy,
                series,
                new ContactFacts(way, minutes, whom, agreedOn));
    }
}
