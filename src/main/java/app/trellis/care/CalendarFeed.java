package app.trellis.care;

import app.trellis.shared.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The address under which a practitioner's own calendar reads; one a person. */
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

    @Id
    @Column(name = "member_id")
    private UUID member;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "last_read_on")
    private @Nullable LocalDate lastReadOn;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    CalendarFeed() {}

    @SuppressWarnings("NullAway.Init")
    CalendarFeed(MemberId member, byte[] tokenHash, Instant now) {
        this.member = member.value();
        replace(tokenHash, now);
    }

    /** From now on another secret holds, and the one before no longer does. */
    final void replace(byte[] newHash, Instant now) {
        tokenHash = newHash.clone();
        madeAt = now;
        lastReadOn = null;
    }

    CalendarFeedDetails details() {
        return new CalendarFeedDetails(madeAt, lastReadOn);
    }
}
