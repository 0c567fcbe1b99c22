package app.trellis.identity;

import app.trellis.vault.Vault;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes new-password links for whoever may run commands on the server itself; nothing that people
 * reach over the network calls it.
 */
@Component
public class RecoveryLinks {

    private final Accounts accounts;
    private final PasswordLinks links;
    private final Vault vault;

    RecoveryLinks(Accounts accounts, PasswordLinks links, Vault vault) {
        this.accounts = accounts;
        this.links = links;
        this.vault = vault;
    }

    /** Whether somebody has an account with this address. */
    @Transactional(readOnly = true)
    public boolean isKnown(EmailAddress email) {
        return find(email).isPresent();
    }

    /**
     * A single-use link, good for a day.
     *
     * @return the path below the public address; empty when there is no such account
     */
    @Transactional
    public Optional<String> linkFor(EmailAddress email) {
        return find(email).map(account -> links.toHandOver(account.id()));
    }

    private Optional<Account> find(EmailAddress email) {
        return accounts.findByEmailIndex(vault.blindIndex(email.value()))
                .filter(account -> !account.isDisabled());
    }
}
