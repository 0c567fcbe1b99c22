package app.trellis.messages;

import app.trellis.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * One mail, from being asked for until it is known what became of it. It waits, is in somebody's
 * hands for a while, and waits again or is settled; see {@link OutgoingMails}.
 */
@Entity
@DynamicUpdate
@Table(name = "outgoing_mail")
class OutgoingMail {

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

    @Column(name = "stop_link")
    private byte @Nullable [] stopLink;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "sense_until")
    private @Nullable Instant senseUntil;

    @Column(name = "tries")
    private int tries;

    @Column(name = "claim")
    private @Nullable UUID claim;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private @Nullable MailOutcome outcome;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    OutgoingMail() {}

    OutgoingMail(
            String key, MailKind kind, String language, Instant now, @Nullable Instant senseUntil) {
        this.id = Ids.next();
        this.key = key;
        this.kind = kind;
        this.language = language;
        this.createdAt = now;
        this.nextTryAt = now;
        this.senseUntil = senseUntil;
    }

    void address(
            byte[] sealedRecipient, byte @Nullable [] sealedLink, byte @Nullable [] sealedStop) {
        recipient = sealedRecipient;
        link = sealedLink;
        stopLink = sealedStop;
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
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

    byte @Nullable [] stopLink() {
        return stopLink;
    }

    int tries() {
        return tries;
    }

    @Nullable MailOutcome outcome() {
        return outcome;
    }

    @Nullable Instant settledAt() {
        return settledAt;
    }

    /** Whether somebody may take it into their hands now. */
    boolean waits(Instant now) {
        return outcome == null
                && !now.isBefore(nextTryAt)
                && (claimedUntil == null || wasLeftBehind(now));
    }

    /** Takes it into one's hands; of two who do so at once the version lets one. */
    void claim(UUID whose, Instant until) {
        claim = whose;
        claimedUntil = until;
    }

    /** It goes back among those that wait, if it is still in these hands. */
    void putBack(UUID whose, Instant nextTry) {
        if (outcome == null && whose.equals(claim)) {
            claim = null;
            claimedUntil = null;
            nextTryAt = nextTry;
            tries++;
        }
    }

    /**
     * Writes down what became of it and forgets to whom it went. That the server took it is written
     * also where somebody else could not know it meanwhile.
     *
     * @return whether it was these hands that knew
     */
    boolean settle(UUID whose, MailOutcome what, Instant now) {
        if (!whose.equals(claim) || (outcome != null && outcome != MailOutcome.UNKNOWN)) {
            return false;
        }
        outcome = what;
        settledAt = now;
        sentAt = what == MailOutcome.SENT ? now : null;
        claimedUntil = null;
        recipient = new byte[0];
        link = null;
        stopLink = null;
        return true;
    }

    /** Whose hands it is in or was in last; null when nobody tried since it waits. */
    @Nullable UUID claim() {
        return claim;
    }

    /**
     * Whether somebody had it in their hands and was stopped, so that nobody knows whether it went.
     */
    boolean wasLeftBehind(Instant now) {
        return claimedUntil != null && !now.isBefore(claimedUntil);
    }

    @Nullable Instant senseUntil() {
        return senseUntil;
    }

    boolean hasLostItsSense(Instant now) {
        return senseUntil != null && !now.isBefore(senseUntil);
    }
}
