package app.trellis.messages;

import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mail in the database until it is sent. */
@Component
class MailOutbox implements Outbox {

    private final OutgoingMails mails;
    private final Vault vault;
    private final Clock clock;
    private final String mailHost;

    MailOutbox(
            OutgoingMails mails,
            Vault vault,
            Clock clock,
            @Value("${spring.mail.host:}") String mailHost) {
        this.mails = mails;
        this.vault = vault;
        this.clock = clock;
        this.mailHost = mailHost;
    }

    @Override
    public boolean canSend() {
        return !mailHost.isBlank();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(
            String key, String recipient, MailKind kind, String language, @Nullable String path) {
        if (!canSend() || mails.existsByKey(key)) {
            return;
        }
        OutgoingMail mail = new OutgoingMail(key, kind, language, clock.instant());
        mail.address(
                vault.seal(Place.global("outgoing_mail", "recipient", mail.id()), recipient),
                path == null
                        ? null
                        : vault.seal(Place.global("outgoing_mail", "link", mail.id()), path));
        mails.save(mail);
    }
}
