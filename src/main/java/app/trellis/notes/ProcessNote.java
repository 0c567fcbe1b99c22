package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What one person notes on a session for themselves alone; never signed and never shown. */
@Entity
@Table(name = "process_note")
class ProcessNote {

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
    @AttributeOverride(name = "value", column = @Column(name = "session_id"))
    private SessionId session;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private MemberId author;

    @Column(name = "body")
    private byte[] body;

    @Column(name = "revision")
    private int revision;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    ProcessNote() {}

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    void keep(String text, ProcessNoteVault vault, Instant now) {
        body = vault.seal(client, author, id, text);
        keptAt = now;
        revision++;
    }

    KeptProcessNote read(ProcessNoteVault vault) {
        return new KeptProcessNote(vault.open(client, author, id, body), revision, keptAt);
    }
}
