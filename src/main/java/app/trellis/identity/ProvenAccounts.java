package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.shared.Refused;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The account of a person who sets up a practice or accepts an invitation. */
@Component
public class ProvenAccounts {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Vault vault;
    private final Clock clock;

    /** A wrong password counts although the work around it is undone. */
    private final TransactionTemplate apart;

    ProvenAccounts(
            Accounts accounts,
            Passwords passwords,
            Vault vault,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.vault = vault;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The account of that e-mail address: a new one, or the one there is when the password is its
     * own.
     *
     * @throws Refused when the password breaks a rule, or is not the one of the account there is;
     *     the sentence is the same as for a wrong sign-in
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountId openOrProve(EmailAddress email, String password, String language) {
        Instant now = clock.instant();
        byte[] index = vault.blindIndex(email.value());
        Optional<Account> known = accounts.findByEmailIndex(index);
        if (known.isPresent()) {
            Account account = known.get();
            String hash = account.passwordHash();
            if (hash == null || account.isDisabled() || account.mustWait(now)) {
                passwords.matchNobody(password);
                throw new Refused("identity.sign-in-failed");
            }
            if (!passwords.matches(password, hash)) {
                apart.executeWithoutResult(status ->
                        accounts.findById(account.id()).ifPresent(found -> found.failed(now)));
                throw new Refused("identity.sign-in-failed");
            }
            return account.id();
        }
        String hash = passwords.hashNew(password);
        AccountId id = AccountId.next();
        byte[] sealed = vault.seal(OpeningAccounts.emailOf(id), email.value());
        return accounts.save(new Account(id, index, sealed, hash, language, now)).id();
    }
}
