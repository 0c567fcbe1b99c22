package app.trellis.identity;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AllowedToSignedIn;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.Authentication;
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
    private final PageLock lock;
    private final Clock clock;

    OwnAccount(
            CurrentPerson current,
            Accounts accounts,
            Passwords passwords,
            MembershipSource memberships,
            Vault vault,
            Audit audit,
            PageLock lock,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.passwords = passwords;
        this.memberships = memberships;
        this.vault = vault;
        this.audit = audit;
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
        return PasswordSignIn.authentication(account, place, since);
    }

    private Account account() {
        return accounts.findById(current.get().accountId()).orElseThrow(NotFound::new);
    }
}
