package app.trellis.identity;

import app.trellis.messages.MailKind;
import app.trellis.messages.Outbox;
import app.trellis.shared.Ids;
import app.trellis.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody by mail that the way in to their account was changed, without saying how. */
@Component
class TellingOfSignIn {

    private final Outbox outbox;
    private final Vault vault;

    TellingOfSignIn(Outbox outbox, Vault vault) {
        this.outbox = outbox;
        this.vault = vault;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Account account, MailKind kind) {
        outbox.send(
                "sign-in-" + Ids.next(),
                vault.open(OpeningAccounts.emailOf(account.id()), account.email()),
                kind,
                account.language(),
                null);
    }
}
