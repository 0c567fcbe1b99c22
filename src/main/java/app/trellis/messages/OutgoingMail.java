package app.trellis.messages;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One mail, from being asked for until the server took it. */
@Entity
@Table(name = "outgoing_mail")
class OutgoingMail {

    private static final int MOST_TRIES = 12;

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "idempotency_key")
    private String key;

    @Column(name = "recipient")
    private byte[] recipient = {};

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private MailKind kind;

    @Column(name = "language")
    private String language;

    @Column(name = "link")
    private byte @Nullable [] link;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "tries")
    private int tries;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    OutgoingMail() {}

    OutgoingMail(String key, MailKind kind, String language, Instant now) {
        this.id = Ids.next();
        this.key = key;
        this.kind = kind;
        this.language = language;
        this.createdAt = now;
        this.nextTryAt = now;
    }

    void address(byte[] sealedRecipient, byte @Nullable [] sealedLink) {
        recipient = sealedRecipient;
        link = sealedLink;
    }

    UUID id() {
        return id;
    }

    byte[] recipient() {
        return recipient;
    }

    MailKind kind() {
        return kind;
    }

    String language() {
        return language;
    }

    byte @Nullable [] link() {
        return link;
    }

    void sent(Instant now) {
        sentAt = now;
        recipient = new byte[0];
        link = null;
    }

    /**
     * A server that is down delays a mail: the wait doubles from one minute, for about three days.
     */
    void failed(Instant now) {
        tries++;
        Duration wait = Duration.ofMinutes(1L << Math.min(tries, MOST_TRIES));
        nextTryAt = now.plus(wait);
    }
}
