package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.care.SessionId;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a client is asked to do, pinned to the version of the content it was assigned with. */
@Entity
@Table(name = "assignment")
class Assignment {

    @EmbeddedId private AssignmentId id;

    @TenantId
    @Column(name = "practice_id")
    private UUID practiceId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "client_id"))
    private ClientId client;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private AssignmentKind kind;

    @Column(name = "content_key")
    private String contentKey;

    @Column(name = "content_version")
    private int contentVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "context")
    private LifeContext context;

    @Enumerated(EnumType.STRING)
    @Column(name = "about")
    private @Nullable About about;

    @Enumerated(EnumType.STRING)
    @Column(name = "rhythm")
    private Rhythm rhythm;

    @Column(name = "every_days")
    private @Nullable Integer everyDays;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "due_days")
    private int dueDays;

    @Column(name = "personal_line")
    private byte @Nullable [] personalLine;

    @Column(name = "plan")
    private byte @Nullable [] plan;

    @Column(name = "override_reason")
    private byte @Nullable [] overrideReason;

    @Column(name = "not_for_open")
    private @Nullable String notForOpen;

    @Column(name = "body_map_off")
    private boolean bodyMapOff;

    @Column(name = "thresholds")
    private @Nullable String thresholds;

    @Column(name = "begun_together_on")
    private @Nullable LocalDate begunTogetherOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private AssignmentStatus status = AssignmentStatus.ACTIVE;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "assigned_by"))
    private MemberId assignedBy;

    @Column(name = "assigned_at")
    private Instant assignedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "session_id"))
    private @Nullable SessionId session;

    @Column(name = "agreed_version")
    private @Nullable Integer agreedVersion;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Assignment() {}

    @SuppressWarnings("NullAway.Init")
    Assignment(
            AssignmentId id,
            ClientId client,
            int contentVersion,
            AssignmentData data,
            SealedWords words,
            OpenLines openLines,
            @Nullable LocalDate begunTogetherOn,
            MemberId assignedBy,
            Instant now) {
        this.id = id;
        this.client = client;
        this.kind = data.kind();
        this.contentKey = data.contentKey();
        this.contentVersion = contentVersion;
        this.context = data.context();
        this.about = data.about();
        this.rhythm = data.rhythm();
        this.everyDays = data.rhythm() == Rhythm.EVERY_N_DAYS ? data.everyDays() : null;
        this.startsOn = data.startsOn();
        this.endsOn = data.endsOn();
        this.dueDays = data.dueDays();
        this.personalLine = words.personalLine();
        this.plan = words.plan();
        this.overrideReason = words.overrideReason();
        this.notForOpen = openLines.kept();
        this.bodyMapOff = data.bodyMapOff();
        this.thresholds = Threshold.kept(data.thresholds());
        this.begunTogetherOn = begunTogetherOn;
        this.assignedBy = assignedBy;
        this.assignedAt = now;
    }

    AssignmentId id() {
        return id;
    }

    ClientId client() {
        return client;
    }

    AssignmentKind kind() {
        return kind;
    }

    String contentKey() {
        return contentKey;
    }

    int contentVersion() {
        return contentVersion;
    }

    LifeContext context() {
        return context;
    }

    @Nullable About about() {
        return about;
    }

    RhythmDays days() {
        return new RhythmDays(rhythm, everyDays, startsOn, endsOn, dueDays);
    }

    SealedWords words() {
        return new SealedWords(personalLine, plan, overrideReason);
    }

    OpenLines openLines() {
        return OpenLines.of(notForOpen);
    }

    List<Threshold> thresholds() {
        return Threshold.of(thresholds);
    }

    boolean bodyMapOff() {
        return bodyMapOff;
    }

    @Nullable LocalDate begunTogetherOn() {
        return begunTogetherOn;
    }

    AssignmentStatus status() {
        return status;
    }

    Instant assignedAt() {
        return assignedAt;
    }

    /** In which session it was agreed; null where it was assigned without one. */
    @Nullable SessionId session() {
        return session;
    }

    /** The version of its content that was agreed on, whatever it asks since. */
    int agreedVersion() {
        return agreedVersion == null ? contentVersion : agreedVersion;
    }

    /** It belongs to what was agreed in a session, as it is now. */
    void agreedIn(SessionId where) {
        session = where;
        agreedVersion = contentVersion;
    }

    /** It no longer belongs to what was agreed in a session. */
    void notAgreed() {
        session = null;
        agreedVersion = null;
    }

    /** Whether it has to be begun in a session first. */
    boolean waitsFor(Material material) {
        return material.together() && begunTogetherOn == null;
    }

    /** Whether something can come of it on a day. */
    boolean runsOn(LocalDate day) {
        return status != AssignmentStatus.ENDED
                && status != AssignmentStatus.WAITING
                && (endsOn == null || !day.isAfter(endsOn));
    }

    /**
     * Holds it back; nothing is due until it goes on.
     *
     * @throws Refused when it has ended
     */
    void pause() {
        demandRuns();
        status = AssignmentStatus.PAUSED;
    }

    /**
     * Lets it go on; what is due once starts again on that day.
     *
     * @throws Refused when it has ended
     */
    void goOn(LocalDate today) {
        demandRuns();
        status = AssignmentStatus.ACTIVE;
        startAgain(today);
    }

    void end() {
        status = AssignmentStatus.ENDED;
    }

    /**
     * Gives it another last day, or none.
     *
     * @throws Refused when it has ended, or the day lies before its first
     */
    void lastDay(@Nullable LocalDate day) {
        demandRuns();
        if (day != null && day.isBefore(startsOn)) {
            throw new Refused("assignments.ends-before-start");
        }
        endsOn = day;
    }

    /** It is a step of a program whose time has not come. */
    void waitForItsStep() {
        status = AssignmentStatus.WAITING;
    }

    /** A step that still waits moves with its program. */
    void shift(long days) {
        if (status == AssignmentStatus.WAITING) {
            startsOn = startsOn.plusDays(days);
            endsOn = endsOn == null ? null : endsOn.plusDays(days);
        }
    }

    /**
     * A step that still waits is planned for other days, or in another rhythm.
     *
     * @throws Refused when it does not wait any more
     */
    void planFor(RhythmDays days) {
        demandWaits();
        rhythm = days.rhythm();
        everyDays = days.rhythm() == Rhythm.EVERY_N_DAYS ? days.everyDays() : null;
        startsOn = days.startsOn();
        endsOn = days.endsOn();
        dueDays = days.dueDays();
    }

    /**
     * A step that still waits is not asked for any more.
     *
     * @throws Refused when it does not wait any more
     */
    void withdraw() {
        demandWaits();
        status = AssignmentStatus.ENDED;
    }

    /**
     * Its time has come.
     *
     * @throws Refused when it does not wait any more
     */
    void open(LocalDate day, boolean together) {
        demandWaits();
        status = AssignmentStatus.ACTIVE;
        startsOn = day;
        if (together) {
            begunTogetherOn = day;
        }
    }

    /**
     * It was begun in a session, so from that day it is open to the client.
     *
     * @throws Refused when it has ended
     */
    void beganTogether(LocalDate today) {
        demandRuns();
        if (begunTogetherOn == null) {
            begunTogetherOn = today;
            startAgain(today);
        }
    }

    /**
     * From the next page on it asks what another version asks; a page that is begun goes on.
     *
     * @throws Refused when it has ended
     */
    void use(int version) {
        demandNotEnded();
        contentVersion = version;
    }

    /** Its one time was taken away by a pause before its day came. */
    void fallDueAgain(LocalDate today) {
        demandRuns();
        startAgain(today);
    }

    private void startAgain(LocalDate today) {
        if (rhythm == Rhythm.ONCE && startsOn.isBefore(today)) {
            startsOn = today;
        }
    }

    private void demandWaits() {
        if (status != AssignmentStatus.WAITING) {
            throw new Refused("assignments.program.not-waiting");
        }
    }

    private void demandRuns() {
        demandNotEnded();
        if (status == AssignmentStatus.WAITING) {
            throw new Refused("assignments.program.still-waits");
        }
    }

    private void demandNotEnded() {
        if (status == AssignmentStatus.ENDED) {
            throw new Refused("assignments.has-ended");
        }
    }
}
