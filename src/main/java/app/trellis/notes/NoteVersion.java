package app.trellis.notes;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** What was signed, word for word; only ever inserted. */
@Entity
@Immutable
@Table(name = "note_version")
class NoteVersion {

    @Id
    @Column(name = "id")
    private UUID id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "note_id"))
    private NoteId note;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Column(name = "number")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "format")
    private NoteFormat format;

    @Column(name = "body")
    private byte[] body;

    @Column(name = "co_sign")
    private boolean coSigningAsked;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    NoteVersion() {}

    /**
     * @param number 1 for the first
     * @param coSigningAsked whether it waits for a second signature
     */
    @SuppressWarnings("NullAway.Init")
    NoteVersion(
            SessionNote of,
            int number,
            NoteText text,
            boolean coSigningAsked,
            NoteVault vault,
            Instant now) {
        this.id = Ids.next();
        this.note = of.id();
        this.client = of.client();
        this.number = number;
        this.format = text.format();
        this.body = vault.sealVersion(client, id, text);
        this.coSigningAsked = coSigningAsked;
        this.createdAt = now;
    }

    NoteId note() {
        return note;
    }

    int number() {
        return number;
    }

    boolean isCoSigningAsked() {
        return coSigningAsked;
    }

    NoteText text(NoteVault vault) {
        return vault.openVersion(client, id, format, body);
    }
}
