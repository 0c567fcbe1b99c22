package app.trellis.organization;

import app.trellis.identity.EmailAddress;
import app.trellis.messages.MailKind;
import app.trellis.messages.Outbox;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.SecretLink;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends an invitation's link, or leaves it to be handed over. */
@Component
class InvitationLinks {

    private final Practices practices;
    private final Outbox outbox;
    private final Vault vault;

    InvitationLinks(Practices practices, Outbox outbox, Vault vault) {
        this.practices = practices;
        this.outbox = outbox;
        this.vault = vault;
    }

    IssuedInvitation issue(UUID id, SecretLink link, @Nullable EmailAddress email, Instant now) {
        String path = "/welcome/" + link.code();
        boolean mailed = email != null && outbox.canSend();
        if (mailed && email != null) {
            outbox.send(
                    "invitation-" + id,
                    email.value(),
                    MailKind.INVITATION,
                    practices
                            .findById(CurrentPractice.get().value())
                            .orElseThrow()
                            .details()
                            .language(),
                    path,
                    now.plus(Invitation.LIFE));
        }
        return new IssuedInvitation(path, mailed, now.plus(Invitation.LIFE));
    }

    byte[] sealEmail(UUID id, EmailAddress email) {
        return vault.seal(Place.of("invitation", "email", id), email.value());
    }

    static Place nameOf(UUID id) {
        return Place.of("invitation", "name", id);
    }
}
