package app.trellis.identity;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AccountId;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The few digits with which a client opens their pages again. Wrong ones are counted for the
 * account, whatever tab or session they come from; after five the password alone opens, and that
 * always does. A passkey will be one more answer to the same question ({@link AskingAgain}).
 */
@Service
public class OwnPin {

    /** What a PIN that was typed comes to. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** Once too often, or there is none: the session ends, and the password opens. */
        OVER
    }

    private final CurrentPerson current;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;

    OwnPin(CurrentPerson current, Accounts accounts, Passwords passwords, Audit audit) {
        this.current = current;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Whether the client has one. */
    @AllowedTo("'CLIENT'")
    @Transactional(readOnly = true)
    public boolean isSet() {
        return accounts.findById(id()).filter(account -> account.pinHash() != null).isPresent();
    }

    /** Whether it opens now. */
    @AllowedTo("'CLIENT'")
    @Transactional(readOnly = true)
    public boolean opens() {
        return accounts.findById(id()).filter(Account::asksForPin).isPresent();
    }

    /** Tries one. */
    @AllowedTo("'CLIENT'")
    @Transactional
    public Answer answer(String typed) {
        Account account = locked();
        String hash = account.pinHash();
        if (hash == null || !account.asksForPin()) {
            return Answer.OVER;
        }
        if (passwords.matches(typed, hash)) {
            account.proved();
            return Answer.RIGHT;
        }
        account.wrongPin();
        if (account.asksForPin()) {
            return Answer.WRONG;
        }
        audit.record(Action.PIN_USED_UP, current.get().memberId().value());
        return Answer.OVER;
    }

    /**
     * Sets or changes it.
     *
     * @throws Refused when the password is wrong, or the PIN breaks a rule
     */
    @AllowedTo("'CLIENT'")
    @Transactional
    public void set(String password, String pin) {
        Account account = proved(password);
        account.setPin(passwords.hashPin(pin));
        audit.record(Action.PIN_SET, current.get().memberId().value());
    }

    /**
     * Does without one: from then on the password opens.
     *
     * @throws Refused when the password is wrong
     */
    @AllowedTo("'CLIENT'")
    @Transactional
    public void remove(String password) {
        proved(password).removePin();
        audit.record(Action.PIN_REMOVED, current.get().memberId().value());
    }

    private Account proved(String password) {
        Account account = locked();
        String hash = account.passwordHash();
        if (hash == null || !passwords.matches(password, hash)) {
            throw new Refused("identity.old-password-wrong");
        }
        return account;
    }

    private Account locked() {
        return accounts.findLocked(id()).orElseThrow(NotFound::new);
    }

    private AccountId id() {
        return current.get().accountId();
    }
}
