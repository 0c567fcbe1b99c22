package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.vault.Vault;
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

    /** Where mail to an account goes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Mailbox> of(AccountId id) {
        return accounts.findById(id)
                .map(account ->
                        new Mailbox(
                                vault.open(OpeningAccounts.emailOf(account.id()), account.email()),
                                account.language()));
    }
}
