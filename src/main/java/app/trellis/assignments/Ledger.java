package app.trellis.assignments;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.Refused;
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

/** One time that the ledger was proposed, and what became of it. It is on while both want it. */
@Entity
@Table(name = "ledger")
class Ledger {

    private static final String OPEN = "OPEN";

    @EmbeddedId private LedgerId id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assignment_id"))
    private AssignmentId assignment;

    @Enumerated(EnumType.STRING)
    @Column(name = "standing")
    private LedgerStanding standing = LedgerStanding.PROPOSED;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
    private MemberId proposedBy;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    @Column(name = "off_at")
    private @Nullable Instant offAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "off_why")
    private @Nullable LedgerOff why;

    @Column(name = "open_as")
    private @Nullable String openAs = OPEN;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Ledger() {}

    @SuppressWarnings("NullAway.Init")
    Ledger(ClientId client, AssignmentId assignment, MemberId proposedBy, Instant now) {
        this.id = LedgerId.next();
        this.client = client;
        this.assignment = assignment;
        this.proposedBy = proposedBy;
        this.proposedAt = now;
    }

    /**
     * The client says yes, so that both want it.
     *
     * @throws Refused when it is not proposed any more
     */
    void agree(LocalDate last, Instant now) {
        demandProposed();
        standing = LedgerStanding.ON;
        agreedAt = now;
        lastDay = last;
    }

    /** Whether a client may still say yes or no. */
    void demandProposed() {
        if (standing != LedgerStanding.PROPOSED) {
            throw new Refused("assignments.ledger.not-proposed");
        }
    }

    void off(LedgerOff reason, Instant now) {
        standing = LedgerStanding.OFF;
        why = reason;
        offAt = now;
        openAs = null;
    }

    /** Whether somebody could still say something to it. */
    boolean isOpen() {
        return openAs != null;
    }

    /** Whether its weeks have passed by a day, whatever its row says. */
    boolean isOver(LocalDate today) {
        return standing == LedgerStanding.ON && lastDay != null && today.isAfter(lastDay);
    }

    LedgerId id() {
        return id;
    }

    AssignmentId assignment() {
        return assignment;
    }

    LedgerStanding standing() {
        return standing;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable LocalDate lastDay() {
        return lastDay;
    }

    @Nullable Instant offAt() {
        return offAt;
    }

    @Nullable LedgerOff why() {
        return why;
    }
}
