package app.trellis.organization;

import app.trellis.identity.FactorPolicy;
import app.trellis.shared.PracticeId;
import app.trellis.shared.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practice: the tenant, and the settings that hold for everybody in it. */
@Entity
@Table(name = "practice")
class Practice {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    /** Days for which a client can read on after care has ended, at least. */
    static final int LEAST_READABLE = 90;

    private static final int MOST_READABLE = 3_650;

    @Id
    @Column(name = "practice_id")
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "zone")
    private String zone;

    @Column(name = "language")
    private String language;

    @Column(name = "country")
    private String country;

    @Column(name = "crisis_text")
    private String crisisText;

    /** In the language that is not the practice's own; null where it wrote none. */
    @Column(name = "crisis_text_other")
    private @Nullable String crisisTextOther;

    @Column(name = "crisis_confirmed_at")
    private @Nullable Instant crisisConfirmedAt;

    @Column(name = "zone_confirmed_at")
    private @Nullable Instant zoneConfirmedAt;

    @Column(name = "mail_tested_at")
    private @Nullable Instant mailTestedAt;

    @Column(name = "key_copied_at")
    private @Nullable Instant keyCopiedAt;

    @Column(name = "backup_at")
    private @Nullable Instant backupAt;

    @Column(name = "read_from")
    private LocalTime readFrom = OPENS;

    @Column(name = "read_until")
    private LocalTime readUntil = CLOSES;

    @Column(name = "readable_days")
    private int readableDays = LEAST_READABLE;

    @Column(name = "opens_with_reason")
    private boolean opensWithReason;

    @Enumerated(EnumType.STRING)
    @Column(name = "staff_second_step")
    private FactorPolicy staffSecondStep = FactorPolicy.REQUIRED;

    @Enumerated(EnumType.STRING)
    @Column(name = "client_second_step")
    private FactorPolicy clientSecondStep = FactorPolicy.REQUIRED;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Practice() {}

    Practice(
            PracticeId id,
            String name,
            ZoneId zone,
            String language,
            String country,
            CrisisWords crisis,
            Instant now) {
        this.id = id.value();
        this.name = name;
        this.zone = zone.getId();
        this.language = language;
        this.country = country;
        this.crisisText = crisis.own();
        this.crisisTextOther = crisis.other();
        this.createdAt = now;
    }

    PracticeDetails details() {
        return new PracticeDetails(
                new PracticeId(id),
                name,
                ZoneId.of(zone),
                language,
                country,
                new CrisisWords(crisisText, language, crisisTextOther),
                readFrom,
                readUntil,
                readableDays,
                opensWithReason,
                new Checklist(
                        crisisConfirmedAt != null,
                        zoneConfirmedAt != null,
                        mailTestedAt != null,
                        keyCopiedAt != null,
                        backupAt != null));
    }

    void rename(String newName) {
        name = newName;
    }

    /** Sets what people read in need. It can be changed, never emptied. */
    void sayInNeed(String text, Instant now) {
        if (text.isBlank()) {
            throw new Refused("organization.crisis-empty");
        }
        crisisText = text;
        crisisConfirmedAt = now;
    }

    /** Sets what is read in the other language; empty, the practice's own words are read there. */
    void sayInNeedToOthers(String text) {
        crisisTextOther = text.isBlank() ? null : text;
    }

    void live(ZoneId newZone, LocalTime from, LocalTime until, Instant now) {
        if (!from.isBefore(until)) {
            throw new Refused("organization.hours-order");
        }
        zone = newZone.getId();
        readFrom = from;
        readUntil = until;
        zoneConfirmedAt = now;
    }

    /**
     * Sets for how long clients can read on after care has ended.
     *
     * @throws Refused when that is under 90 days or over ten years
     */
    void keepReadable(int days) {
        if (days < LEAST_READABLE || days > MOST_READABLE) {
            throw new Refused("organization.readable-days", LEAST_READABLE, MOST_READABLE);
        }
        readableDays = days;
    }

    /** Lets supervisors open signed session notes for an hour with a stated reason, or no more. */
    void openWithReason(boolean allowed) {
        opensWithReason = allowed;
    }

    FactorPolicy staffSecondStep() {
        return staffSecondStep;
    }

    FactorPolicy clientSecondStep() {
        return clientSecondStep;
    }

    void askClients(FactorPolicy policy) {
        clientSecondStep = policy;
    }

    void demandOfStaff() {
        staffSecondStep = FactorPolicy.REQUIRED;
    }

    /** A practice of made-up people: nobody has to make a second step to look around. */
    void offerToAll() {
        staffSecondStep = FactorPolicy.OFFERED;
        clientSecondStep = FactorPolicy.OFFERED;
    }

    void done(Checklist.Step step, Instant now) {
        switch (step) {
            case CRISIS_TEXT -> crisisConfirmedAt = now;
            case TIME_ZONE -> zoneConfirmedAt = now;
            case MAIL_TEST -> mailTestedAt = now;
            case KEY_COPY -> keyCopiedAt = now;
            case BACKUP -> backupAt = now;
        }
    }
}
