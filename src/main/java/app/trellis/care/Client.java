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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A client of the practice, from being added until care ends, and after. */
@Entity
@Table(name = "client")
class Client {

    /** Days before the last one on which a client is told of it. */
    static final int TOLD_BEFORE = 28;

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

    @Column(name = "word_until")
    private @Nullable LocalDate wordUntil;

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

    /** From when until when the client rests from everything; their own wish. */
    @Column(name = "own_pause_since")
    private @Nullable LocalDate ownPauseSince;

    @Column(name = "own_pause_until")
    private @Nullable LocalDate ownPauseUntil;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_how")
    private @Nullable Ending endedHow;

    /** The last day that is planned and was told; care goes on until a person ends it. */
    @Column(name = "ending_on")
    private @Nullable LocalDate endingOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "ending_how")
    private @Nullable Ending endingHow;

    @Column(name = "told_on")
    private @Nullable LocalDate toldOn;

    @Column(name = "ended_early")
    private byte @Nullable [] endedEarly;

    @Column(name = "readable_until")
    private @Nullable LocalDate readableUntil;

    @Column(name = "episode")
    private int episode = 1;

    /** The day of coming back; null in the first time of being in care. */
    @Column(name = "episode_from")
    private @Nullable LocalDate episodeFrom;

    /** The record that is kept where this client was entered twice; null for everybody else. */
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kept_as"))
    private @Nullable ClientId keptAs;

    @Column(name = "kept_since")
    private @Nullable Instant keptSince;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "kept_by"))
    private @Nullable MemberId keptBy;

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

    /** The word they chose for their practitioner, where it holds on the day; else null. */
    byte @Nullable [] practitionerWord(LocalDate day) {
        return wordUntil == null || !wordUntil.isBefore(day) ? practitionerWord : null;
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

    @Nullable LocalDate endingOn() {
        return endingOn;
    }

    @Nullable Ending endingHow() {
        return endingHow;
    }

    @Nullable LocalDate toldOn() {
        return toldOn;
    }

    byte @Nullable [] endedEarly() {
        return endedEarly;
    }

    @Nullable LocalDate readableUntil() {
        return readableUntil;
    }

    void rename(byte[] newName, byte @Nullable [] newPseudonym) {
        name = newName;
        pseudonym = newPseudonym;
    }

    void callPractitioner(byte[] word) {
        practitionerWord = word;
        wordUntil = null;
    }

    /** Somebody else leads now; until the client chooses a word, it is their first name. */
    void callPractitionerByName() {
        practitionerWord = null;
        wordUntil = null;
    }

    /** Somebody else leads from the day on; the word holds until the day before it. */
    void callPractitionerByNameFrom(LocalDate day) {
        wordUntil = day.minusDays(1);
    }

    /** Whoever the word is for leads after all. */
    void callPractitionerAsBefore() {
        wordUntil = null;
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

    /**
     * Holds everything back; nothing falls due until a person lets it go on.
     *
     * @throws Refused when care has ended, or the day has gone by
     */
    void pause(@Nullable LocalDate until, LocalDate today) {
        demandNotEnded();
        if (until != null && until.isBefore(today)) {
            throw new Refused("care.pause-past");
        }
        status = ClientStatus.PAUSED;
        stopResting();
        pausedUntil = until;
    }

    void goOn() {
        demandNotEnded();
        status = ClientStatus.ACTIVE;
        pausedUntil = null;
    }

    /** The last day of a rest that the client took and that is not over, or null. */
    @Nullable LocalDate restsUntil(LocalDate today) {
        return ownPauseUntil != null && !ownPauseUntil.isBefore(today) ? ownPauseUntil : null;
    }

    /**
     * The client rests from everything; or longer or shorter than they said before.
     *
     * @throws Refused when care has ended or pauses anyway, or the day has gone by
     */
    void rest(LocalDate lastDay, LocalDate today) {
        demandNotEnded();
        if (status == ClientStatus.PAUSED) {
            throw new Refused("care.rest.pauses-anyway");
        }
        if (lastDay.isBefore(today)) {
            throw new Refused("care.pause-past");
        }
        ownPauseSince = ownPauseSince == null ? today : ownPauseSince;
        ownPauseUntil = lastDay;
    }

    /** Whether there was a rest that could end. */
    boolean stopResting() {
        boolean rested = ownPauseUntil != null;
        ownPauseSince = null;
        ownPauseUntil = null;
        return rested;
    }

    /**
     * Plans the last day, so that the client can be told. A day that is moved keeps counting from
     * when they were first told.
     *
     * @throws Refused when care has ended, the day has gone by, or it comes sooner than four weeks
     *     after telling; a client who chooses to stop may stop sooner
     */
    void planEnd(Ending how, LocalDate lastDay, LocalDate today) {
        demandNotEnded();
        LocalDate told = toldOn == null ? today : toldOn;
        if (lastDay.isBefore(today)) {
            throw new Refused("care.end-past");
        }
        if (how != Ending.LEFT && lastDay.isBefore(told.plusDays(TOLD_BEFORE))) {
            throw new Refused("care.told-before", TOLD_BEFORE);
        }
        endingOn = lastDay;
        endingHow = how;
        toldOn = told;
    }

    /** Care goes on after all. */
    void callOffEnd() {
        endingOn = null;
        endingHow = null;
        toldOn = null;
    }

    /** Whether the client was told four weeks ago or longer. */
    boolean wasTold(LocalDate today) {
        return toldOn != null && !toldOn.plusDays(TOLD_BEFORE).isAfter(today);
    }

    /**
     * Ends care. What the client wrote stays; they can read it until a day.
     *
     * @param why sealed, where it ends sooner than told; null otherwise
     * @throws Refused when care has ended already
     */
    void end(Ending how, LocalDate day, LocalDate readable, byte @Nullable [] why) {
        demandNotEnded();
        callOffEnd();
        readableUntil = readable;
        endedEarly = why;
        status = ClientStatus.ENDED;
        stopResting();
        pausedUntil = null;
        endedOn = day;
        endedHow = how;
    }

    @Nullable ClientId keptAs() {
        return keptAs;
    }

    /** Whether it was said later than a moment that this is a second record. */
    boolean keptAfter(Instant moment) {
        return keptSince != null && keptSince.isAfter(moment);
    }

    /** This is a second record of the client in another one. */
    void keepAs(ClientId kept, MemberId by, Instant now) {
        if (status != ClientStatus.ENDED || keptAs != null || kept.equals(id)) {
            throw new IllegalStateException("Client %s is no second record".formatted(id));
        }
        keptAs = kept;
        keptSince = now;
        keptBy = by;
    }

    /** It is a record of its own after all. */
    void standAlone() {
        keptAs = null;
        keptSince = null;
        keptBy = null;
    }

    /** Care begins again; what follows is another time of being in care. */
    void comeBack(LocalDate day) {
        if (status != ClientStatus.ENDED) {
            throw new Refused("care.not-ended");
        }
        if (keptAs != null) {
            throw new Refused("care.twice.is-second");
        }
        status = ClientStatus.ACTIVE;
        episode++;
        episodeFrom = day;
        readableUntil = null;
        endedEarly = null;
        endedOn = null;
        endedHow = null;
    }

    private void demandNotEnded() {
        if (status == ClientStatus.ENDED) {
            throw new Refused("care.already-ended");
        }
    }
}
