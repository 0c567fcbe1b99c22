package app.trellis.identity;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.messages.MailKind;
import app.trellis.shared.AllowedToSignedIn;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a signed-in person does with their own account. */
@Service
public class OwnAccount {

    private final CurrentPerson current;
    private final Accounts accounts;
    private final Passwords passwords;
    private final MembershipSource memberships;
    private final Vault vault;
    private final Audit audit;
    private final ShowingCodes codes;
    private final TellingOfSignIn telling;
    private final PageLock lock;
    private final Clock clock;

    OwnAccount(
            CurrentPerson current,
            Accounts accounts,
            Passwords passwords,
            MembershipSource memberships,
            Vault vault,
            Audit audit,
            ShowingCodes codes,
            TellingOfSignIn telling,
            PageLock lock,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.passwords = passwords;
        this.memberships = memberships;
        this.vault = vault;
        this.audit = audit;
        this.codes = codes;
        this.telling = telling;
        this.lock = lock;
        this.clock = clock;
    }

    /** The e-mail address that the person signs in with. */
    @AllowedToSignedIn
    @Transactional(readOnly = true)
    public String email() {
        Account account = account();
        return vault.open(OpeningAccounts.emailOf(account.id()), account.email());
    }

    /** The places between which the person may switch. */
    @AllowedToSignedIn
    public List<Membership> places() {
        return memberships.of(current.get().accountId());
    }

    /**
     * Whether it is the person's own password: asked again where the device was in other hands. A
     * right one lets the PIN open again, and counts like it.
     */
    @AllowedToSignedIn
    @Transactional
    public boolean isPassword(String typed) {
        Account account = account();
        String hash = account.passwordHash();
        boolean right = hash != null && passwords.matches(typed, hash);
        if (right) {
            account.proved();
            lock.given();
        }
        return right;
    }

    /** What is asked for before something that must be theirs alone. */
    @AllowedToSignedIn
    @Transactional(readOnly = true)
    public Factor strongest() {
        return accounts.hasApp(current.get().accountId()) ? Factor.APP : Factor.PASSWORD;
    }

    /**
     * Whether what was typed shows that it is them, by the strongest thing they have: a code of
     * their app or from paper where they have one, else the password.
     */
    @AllowedToSignedIn
    @Transactional
    public boolean shows(String typed) {
        if (!accounts.hasApp(current.get().accountId())) {
            return isPassword(typed);
        }
        SignedIn person = current.get();
        boolean right =
                codes.show(person.accountId(), person.memberId(), typed).factor().isPresent();
        if (right) {
            lock.given();
        }
        return right;
    }

    /**
     * Changes the password and ends every other session; the answer is the session that goes on.
     *
     * @throws Refused when the old password is wrong or the new one breaks a rule
     */
    @AllowedToSignedIn
    @Transactional
    public Authentication changePassword(String old, String wanted) {
        Account account = account();
        String hash = account.passwordHash();
        if (hash == null || !passwords.matches(old, hash)) {
            throw new Refused("identity.old-password-wrong");
        }
        Instant now = clock.instant();
        account.changePassword(passwords.hashNew(wanted), now);
        audit.record(Action.PASSWORD_CHANGED, current.get().memberId().value());
        telling.tell(account, MailKind.SIGN_IN_CHANGED);
        return reissue(account, current.get().memberId(), now);
    }

    /** Ends every session of this account, this one included. */
    @AllowedToSignedIn
    @Transactional
    public void signOutEverywhere() {
        account().endSessions(clock.instant());
        audit.record(Action.SESSIONS_ENDED, current.get().memberId().value());
    }

    /** Sets the language of the interface and how it looks; the answer replaces the session's. */
    @AllowedToSignedIn
    @Transactional
    public Authentication prefer(String language, Appearance appearance) {
        Account account = account();
        account.speak(language);
        account.appear(appearance);
        return reissue(account, current.get().memberId(), current.get().since());
    }

    /** Acts from another place from now on; the answer replaces the session's. */
    @AllowedToSignedIn
    @Transactional
    public Authentication switchTo(MemberId place) {
        Account account = account();
        Authentication answer = reissue(account, place, current.get().since());
        account.signedIn(place);
        return answer;
    }

    /**
     * After how long without a touch the person's pages lock; the answer replaces the session's.
     *
     * @param minutes one of {@link PageLock#CHOICES}
     */
    @AllowedToSignedIn
    @Transactional
    public Authentication lockAfter(int minutes) {
        if (!PageLock.CHOICES.contains(minutes)) {
            throw new IllegalArgumentException("Nobody offers %d minutes".formatted(minutes));
        }
        Account account = account();
        account.lockAfter(minutes);
        audit.record(Action.LOCK_CHANGED, current.get().memberId().value());
        return reissue(account, current.get().memberId(), current.get().since());
    }

    private Authentication reissue(Account account, MemberId member, Instant since) {
        Membership place =
                memberships.of(account.id()).stream()
                        .filter(one -> one.member().equals(member))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        Authentication now =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return PasswordSignIn.authentication(account, place, since, Factor.factorsOf(now));
    }

    private Account account() {
        return accounts.findById(current.get().accountId()).orElseThrow(NotFound::new);
    }
}
