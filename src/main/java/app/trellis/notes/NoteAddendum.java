package app.trellis.notes;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** What somebody added to a note after it was signed; only ever inserted. */
@Entity
@Immutable
@Table(name = "note_addendum")
class NoteAddendum {

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

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "author_id"))
    private MemberId author;

    @Column(name = "body")
    private byte[] body;

    @Column(name = "added_at")
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    NoteAddendum() {}

    @SuppressWarnings("NullAway.Init")
    NoteAddendum(SessionNote to, MemberId author, String text, NoteVault vault, Instant now) {
        this.id = Ids.next();
        this.note = to.id();
        this.client = to.client();
        this.author = author;
        this.body = vault.sealAddendum(client, id, text);
        this.addedAt = now;
    }

    NoteId note() {
        return note;
    }

    MemberId author() {
        return author;
    }

    Instant addedAt() {
        return addedAt;
    }

    String text(NoteVault vault) {
        return vault.openAddendum(client, id, body);
    }
}
