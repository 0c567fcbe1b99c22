package app.trellis.identity;

import app.trellis.shared.SecretLink;
import app.trellis.vault.Vault;
import java.time.Clock;
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
    private final PasswordResets resets;
    private final Vault vault;
    private final Clock clock;

    RecoveryLinks(Accounts accounts, PasswordResets resets, Vault vault, Clock clock) {
        this.accounts = accounts;
        this.resets = resets;
        this.vault = vault;
        this.clock = clock;
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
        return find(email)
                .map(account -> {
                    SecretLink link = SecretLink.fresh(account.id().value());
                    resets.save(
                            new PasswordReset(
                                    account.id(),
                                    link.digest(),
                                    clock.instant(),
                                    RecoveringPasswords.BY_HAND));
                    return "/new-password/" + link.code();
                });
    }

    private Optional<Account> find(EmailAddress email) {
        return accounts.findByEmailIndex(vault.blindIndex(email.value()))
                .filter(account -> !account.isDisabled());
    }
}
