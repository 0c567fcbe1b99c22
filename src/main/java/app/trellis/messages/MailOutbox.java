package app.trellis.messages;

import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
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
    public void send(Collection<Mail> wanted) {
        if (!canSend() || wanted.isEmpty()) {
            return;
        }
        Set<String> known =
                new HashSet<>(mails.knownAmong(wanted.stream().map(Mail::key).toList()));
        mails.saveAll(
                wanted.stream().filter(mail -> known.add(mail.key())).map(this::sealed).toList());
    }

    private OutgoingMail sealed(Mail mail) {
        OutgoingMail row =
                new OutgoingMail(
                        mail.key(),
                        mail.kind(),
                        mail.language(),
                        clock.instant(),
                        mail.senseUntil());
        row.address(
                vault.seal(Place.global("outgoing_mail", "recipient", row.id()), mail.recipient()),
                seal("link", row.id(), mail.path()),
                seal("stop_link", row.id(), mail.stopPath()));
        return row;
    }

    private byte @Nullable [] seal(String column, UUID id, @Nullable String path) {
        return path == null ? null : vault.seal(Place.global("outgoing_mail", column, id), path);
    }
}
