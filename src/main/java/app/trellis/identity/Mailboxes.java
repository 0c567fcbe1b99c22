package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.vault.Vault;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Addresses of accounts, for modules that put mail on its way; never for a page. */
@Component
public class Mailboxes {

    private final Accounts accounts;
    private final Vault vault;

    Mailboxes(Accounts accounts, Vault vault) {
        this.accounts = accounts;
        this.vault = vault;
    }

    /** Where mail to several accounts goes, in one statement; not to those that are closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<AccountId, Mailbox> of(Collection<AccountId> ids) {
        Map<AccountId, Mailbox> found = new HashMap<>();
        accounts.findAllById(ids).stream()
                .filter(account -> !account.isDisabled())
                .forEach(account -> found.put(account.id(), mailbox(account)));
        return found;
    }

    /** Where mail to an account goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Mailbox> of(AccountId id) {
        return accounts.findById(id).map(this::mailbox);
    }

    private Mailbox mailbox(Account account) {
        return new Mailbox(
                vault.open(OpeningAccounts.emailOf(account.id()), account.email()),
                account.language());
    }
}
