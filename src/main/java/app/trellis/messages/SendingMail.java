package app.trellis.messages;

import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes waiting mail to the server. A server that is down delays mail and drops none. */
@Component
class SendingMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
    private static final int AT_ONCE = 20;

    private final OutgoingMails mails;
    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> sender;
    private final Vault vault;
    private final MessageSource messages;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String publicUrl;
    private final String from;

    SendingMail(
            OutgoingMails mails,
            Outbox outbox,
            ObjectProvider<JavaMailSender> sender,
            Vault vault,
            MessageSource messages,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${trellis.public-url}") String publicUrl,
            @Value("${trellis.mail.from}") String from) {
        this.mails = mails;
        this.outbox = outbox;
        this.sender = sender;
        this.vault = vault;
        this.messages = messages;
        this.clock = clock;
        this.transaction = transaction;
        this.publicUrl = publicUrl;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "${trellis.mail.every:10s}")
    void sendWaiting() {
        if (!outbox.canSend()) {
            return;
        }
        List<UUID> waiting =
                mails
                        .findBySentAtIsNullAndNextTryAtLessThanEqualOrderByCreatedAt(
                                clock.instant(), Limit.of(AT_ONCE))
                        .stream()
                        .map(OutgoingMail::id)
                        .toList();
        for (UUID id : waiting) {
            transaction.executeWithoutResult(status -> mails.findById(id).ifPresent(this::send));
        }
    }

    private void send(OutgoingMail mail) {
        try {
            sender.getObject().send(compose(mail));
            mail.sent(clock.instant());
        } catch (MailException | MessagingException e) {
            mail.failed(clock.instant());
            LOG.warn("Mail {} could not be handed over and will be tried again", mail.id());
        }
    }

    private MimeMessage compose(OutgoingMail mail) throws MessagingException {
        Locale locale = Locale.forLanguageTag(mail.language());
        String body = messages.getMessage(bodyOf(mail.kind()), null, locale);
        byte[] link = mail.link();
        if (link != null) {
            Place place = Place.global("outgoing_mail", "link", mail.id());
            body = body + "\n\n" + publicUrl + vault.open(place, link) + "\n";
        }
        MimeMessage message = sender.getObject().createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(
                vault.open(
                        Place.global("outgoing_mail", "recipient", mail.id()), mail.recipient()));
        helper.setSubject(messages.getMessage("messages.subject", null, locale));
        helper.setText(body);
        return message;
    }

    private static String bodyOf(MailKind kind) {
        return switch (kind) {
            case INVITATION -> "messages.invitation.body";
            case PASSWORD_RESET -> "messages.password-reset.body";
            case TEST -> "messages.test.body";
            case WAITING -> "messages.waiting.body";
        };
    }
}
