package app.trellis.care;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A client of the practice, from being added until care ends, and after. */
@Entity
@Table(name = "client")
class Client {

    @EmbeddedId private ClientId id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private @Nullable MemberId member;

    @Column(name = "name")
    private byte[] name;

    @Column(name = "pseudonym")
    private byte @Nullable [] pseudonym;

    @Column(name = "practitioner_word")
    private byte @Nullable [] practitionerWord;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ClientStatus status = ClientStatus.ACTIVE;

    @Column(name = "zone")
    private String zone;

    @Column(name = "adult_confirmed")
    private boolean adultConfirmed;

    @Column(name = "added_on")
    private LocalDate addedOn;

    @Column(name = "paused_until")
    private @Nullable LocalDate pausedUntil;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_how")
    private @Nullable Ending endedHow;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Client() {}

    @SuppressWarnings("NullAway.Init")
    Client(ClientId id, byte[] name, byte @Nullable [] pseudonym, ZoneId zone, LocalDate addedOn) {
        this.id = id;
        this.name = name;
        this.pseudonym = pseudonym;
        this.zone = zone.getId();
        this.addedOn = addedOn;
    }

    ClientId id() {
        return id;
    }

    @Nullable MemberId member() {
        return member;
    }

    byte[] name() {
        return name;
    }

    byte @Nullable [] pseudonym() {
        return pseudonym;
    }

    byte @Nullable [] practitionerWord() {
        return practitionerWord;
    }

    ClientStatus status() {
        return status;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    boolean adultConfirmed() {
        return adultConfirmed;
    }

    LocalDate addedOn() {
        return addedOn;
    }

    @Nullable LocalDate pausedUntil() {
        return pausedUntil;
    }

    @Nullable LocalDate endedOn() {
        return endedOn;
    }

    @Nullable Ending endedHow() {
        return endedHow;
    }

    void rename(byte[] newName, byte @Nullable [] newPseudonym) {
        name = newName;
        pseudonym = newPseudonym;
    }

    void callPractitioner(byte[] word) {
        practitionerWord = word;
    }

    void confirmAdult() {
        adultConfirmed = true;
    }

    /** Ties the record to the person who accepted the invitation. */
    void arrive(MemberId newMember, ZoneId newZone) {
        if (member != null) {
            throw new IllegalStateException("Client %s is already here".formatted(id));
        }
        member = newMember;
        zone = newZone.getId();
    }

    void liveIn(ZoneId newZone) {
        zone = newZone.getId();
    }

    void pause(@Nullable LocalDate until) {
        demandNotEnded();
        status = ClientStatus.PAUSED;
        pausedUntil = until;
    }

    void goOn() {
        demandNotEnded();
        status = ClientStatus.ACTIVE;
        pausedUntil = null;
    }

    void end(Ending how, LocalDate day) {
        demandNotEnded();
        status = ClientStatus.ENDED;
        pausedUntil = null;
        endedOn = day;
        endedHow = how;
    }

    void comeBack() {
        if (status != ClientStatus.ENDED) {
            throw new Refused("care.not-ended");
        }
        status = ClientStatus.ACTIVE;
        endedOn = null;
        endedHow = null;
    }

    private void demandNotEnded() {
        if (status == ClientStatus.ENDED) {
            throw new Refused("care.already-ended");
        }
    }
}
