package app.trellis.identity;

import app.trellis.shared.AccountId;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person with one e-mail address and one password, across practices. */
@Entity
@Table(name = "account")
class Account {

    private static final Set<String> LANGUAGES = Set.of("en", "es");

    /** Wrong passwords that cost nothing. */
    static final int FREE_TRIES = 5;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration CODE_WAIT = Duration.ofMinutes(5);
    private static final Duration LONGEST_CODE_WAIT = Duration.ofHours(1);

    @EmbeddedId private AccountId id;

    @Column(name = "email_index")
    private byte[] emailIndex;

    @Column(name = "email")
    private byte[] email;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "language")
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "appearance")
    private Appearance appearance = Appearance.SYSTEM;

    @Column(name = "failures")
    private int failures;

    @Column(name = "wait_until")
    private @Nullable Instant waitUntil;

    @Column(name = "pin_hash")
    private @Nullable String pinHash;

    @Column(name = "pin_failures")
    private int pinFailures;

    @Column(name = "lock_after")
    private @Nullable Integer lockAfter;

    @Column(name = "totp_secret")
    private byte @Nullable [] appSecret;

    @Column(name = "totp_since")
    private @Nullable Instant appSince;

    @Column(name = "totp_step")
    private long appStep;

    @Column(name = "code_failures")
    private int codeFailures;

    @Column(name = "code_wait_until")
    private @Nullable Instant codeWaitUntil;

    @Column(name = "sessions_from")
    private Instant sessionsFrom;

    @Column(name = "disabled_at")
    private @Nullable Instant disabledAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "last_member_id"))
    private @Nullable MemberId lastMember;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    Account() {}

    Account(
            AccountId id,
            byte[] emailIndex,
            byte[] email,
            String passwordHash,
            String language,
            Instant now) {
        this.id = id;
        this.emailIndex = emailIndex;
        this.email = email;
        this.passwordHash = passwordHash;
        this.language = language;
        this.sessionsFrom = now;
        this.createdAt = now;
    }

    AccountId id() {
        return id;
    }

    byte[] email() {
        return email;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    String language() {
        return language;
    }

    Appearance appearance() {
        return appearance;
    }

    @Nullable MemberId lastMember() {
        return lastMember;
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    /** Whether what began then may go on: no sessions were ended since. */
    boolean mayGoOn(Instant since) {
        return !sessionsFrom.isAfter(since);
    }

    /** Whether a try now is still too early after too many wrong passwords. */
    boolean mustWait(Instant now) {
        return waitUntil != null && now.isBefore(waitUntil);
    }

    /** Counts a wrong password: after five, each further one doubles the wait, up to 15 minutes. */
    void failed(Instant now) {
        failures++;
        if (failures >= FREE_TRIES) {
            long seconds = 1L << Math.min(failures - FREE_TRIES + 1, 10);
            Duration wait = Duration.ofSeconds(seconds);
            waitUntil = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        }
    }

    @Nullable String pinHash() {
        return pinHash;
    }

    /** Whether the PIN opens; after too many wrong ones only the password does. */
    boolean asksForPin() {
        return pinHash != null && pinFailures < Pin.TRIES;
    }

    @Nullable Integer lockAfter() {
        return lockAfter;
    }

    void setPin(String hash) {
        pinHash = hash;
        pinFailures = 0;
    }

    void removePin() {
        pinHash = null;
        pinFailures = 0;
    }

    void wrongPin() {
        pinFailures++;
    }

    /** The PIN or the password was right: wrong PINs of before count no more. */
    void proved() {
        pinFailures = 0;
    }

    /**
     * @param minutes without a touch, after which this person's pages lock
     */
    void lockAfter(int minutes) {
        lockAfter = minutes;
    }

    /** The sealed secret of the authenticator app; null without one. */
    byte @Nullable [] appSecret() {
        return appSecret;
    }

    @Nullable Instant appSince() {
        return appSince;
    }

    /** The last half minute whose code was accepted; none up to it opens again. */
    long appStep() {
        return appStep;
    }

    /**
     * Takes an authenticator app in the place of any before.
     *
     * @param step of the code that showed that it works; it opens nothing more
     */
    void useApp(byte[] sealedSecret, long step, Instant now) {
        appSecret = sealedSecret;
        appStep = step;
        appSince = now;
        codeWasRight();
    }

    void removeApp() {
        appSecret = null;
        appSince = null;
        codeWasRight();
    }

    /**
     * Forgets everything by which the person came in: only a link handed to them opens again, and a
     * second step is made anew.
     */
    void forgetWaysIn(Instant now) {
        removeApp();
        removePin();
        passwordHash = null;
        sessionsFrom = now;
    }

    /** Whether a code typed now is still too early after too many wrong ones. */
    boolean mustWaitForCode(Instant now) {
        return codeWaitUntil != null && now.isBefore(codeWaitUntil);
    }

    /**
     * Counts a wrong code: every fifth in a row costs a wait, at first of five minutes, each time
     * twice as long, up to an hour.
     *
     * @return whether a wait begins
     */
    boolean codeWasWrong(Instant now) {
        codeFailures++;
        if (codeFailures % FREE_TRIES != 0) {
            return false;
        }
        Duration wait = CODE_WAIT.multipliedBy(1L << Math.min(codeFailures / FREE_TRIES - 1, 10));
        codeWaitUntil = now.plus(wait.compareTo(LONGEST_CODE_WAIT) > 0 ? LONGEST_CODE_WAIT : wait);
        return true;
    }

    void codeWasAccepted(long step) {
        appStep = step;
        codeWasRight();
    }

    void codeWasRight() {
        codeFailures = 0;
        codeWaitUntil = null;
    }

    void signedIn(MemberId member) {
        failures = 0;
        waitUntil = null;
        lastMember = member;
    }

    /** A place that is gone is not where the next sign-in begins. */
    void forget(MemberId gone) {
        if (gone.equals(lastMember)) {
            lastMember = null;
        }
    }

    /** A new password ends every session that began before it. */
    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        pinFailures = 0;
        failures = 0;
        waitUntil = null;
        sessionsFrom = now;
    }

    void endSessions(Instant now) {
        sessionsFrom = now;
    }

    /**
     * @throws Refused when Trellis does not speak it
     */
    void speak(String newLanguage) {
        if (!LANGUAGES.contains(newLanguage)) {
            throw new Refused("identity.language-unknown");
        }
        language = newLanguage;
    }

    void appear(Appearance newAppearance) {
        appearance = newAppearance;
    }
}
