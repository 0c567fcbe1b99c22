package app.trellis.identity;

import app.trellis.messages.MailKind;
import app.trellis.messages.Outbox;
import app.trellis.shared.Ids;
import app.trellis.shared.Role;
import app.trellis.vault.Vault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody by mail that the way in to their account was changed, without saying how. Clients
 * are not mailed: somebody else may read their mailbox, and nobody asked for it. Their profile says
 * since when a second step is asked.
 */
@Component
class TellingOfSignIn {

    private final Outbox outbox;
    private final Vault vault;
    private final MembershipSource memberships;

    TellingOfSignIn(Outbox outbox, Vault vault, MembershipSource memberships) {
        this.outbox = outbox;
        this.vault = vault;
        this.memberships = memberships;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Account account, MailKind kind) {
        if (memberships.of(account.id()).stream()
                .anyMatch(place -> place.roles().contains(Role.CLIENT))) {
            return;
        }
        outbox.send(
                "sign-in-" + Ids.next(),
                vault.open(OpeningAccounts.emailOf(account.id()), account.email()),
                kind,
                account.language(),
                null);
    }
}
