package app.trellis.responses;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a client keeps on one support page, sealed as one. It is never sent; it is there or not. */
@Entity
@Table(name = "support_sheet")
class SupportSheet {

    /** Names a sheet. */
    @Embeddable
    record Id(@Column(name = "id") UUID value) implements Serializable {

        static Id next() {
            return new Id(Ids.next());
        }
    }

    @EmbeddedId private Id id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Column(name = "page_key")
    private String page;

    @Column(name = "answers")
    private byte[] answers;

    @Column(name = "revision")
    private int revision;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    SupportSheet() {}

    /**
     * @param answers no answers yet, sealed for this id
     */
    @SuppressWarnings("NullAway.Init")
    SupportSheet(Id id, ClientId client, String page, byte[] answers, Instant now) {
        this.id = id;
        this.client = client;
        this.page = page;
        this.answers = answers;
        this.savedAt = now;
    }

    /** Keeps what stands on it now; whatever was decided about it before is open again. */
    void keep(byte[] sealed, Instant now) {
        answers = sealed;
        savedAt = now;
        askedAt = null;
        revision++;
    }

    /** The client was asked whether it is to stay, and said yes. */
    void stays(Instant now) {
        askedAt = now;
    }

    boolean wasAskedAbout() {
        return askedAt != null;
    }

    ClientId client() {
        return client;
    }

    Id id() {
        return id;
    }

    byte[] answers() {
        return answers;
    }

    int revision() {
        return revision;
    }

    String page() {
        return page;
    }

    Instant savedAt() {
        return savedAt;
    }
}
