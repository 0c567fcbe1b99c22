package app.trellis.messages;

import app.trellis.messages.Claims.Answer;
import app.trellis.messages.Claims.Went;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes waiting mail to the mail server, on however many machines, each mail once as {@link Claims}
 * says.
 */
@Component
class SendingMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
    private static final Pattern ANSWER = Pattern.compile("[45]\\d\\d\\b");

    private final Claims claims;
    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> sender;
    private final Vault vault;
    private final MessageSource messages;
    private final String publicUrl;
    private final String from;

    SendingMail(
            OutgoingMails mails,
            Outbox outbox,
            ObjectProvider<JavaMailSender> sender,
            ObjectProvider<MailOwner> owners,
            Vault vault,
            MessageSource messages,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${trellis.public-url}") String publicUrl,
            @Value("${trellis.mail.from}") String from,
            @Value("${trellis.mail.lease}") Duration lease) {
        this.claims = new Claims(mails, owners, clock, transaction, lease);
        this.outbox = outbox;
        this.sender = sender;
        this.vault = vault;
        this.messages = messages;
        this.publicUrl = publicUrl;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "${trellis.mail.every:10s}")
    void sendWaiting() {
        if (!outbox.canSend()) {
            return;
        }
        for (UUID id : claims.waiting(MailKind.BY_MAIL)) {
            if (claims.send(id, mail -> Answer.of(handOver(mail))) == Went.NOT_REACHED) {
                // The others wait for the server, not for a doubled wait of their own.
                return;
            }
        }
    }

    private Went handOver(OutgoingMail mail) {
        MimeMessage message;
        try {
            message = compose(mail);
        } catch (MessagingException | RuntimeException e) {
            LOG.warn("Mail {} could not be written: {}", mail.id(), e.getClass().getSimpleName());
            return Went.REFUSED;
        }
        try {
            sender.getObject().send(message);
            return Went.TAKEN;
        } catch (MailSendException e) {
            return failed(e);
        } catch (MailException e) {
            // It never came to sending: name and password, or a message that is none.
            return Went.NOT_REACHED;
        }
    }

    /** Reads from Spring's exception where it happened; it says so in its parts only. */
    private static Went failed(MailSendException e) {
        Exception[] all = e.getMessageExceptions();
        if (all.length == 0) {
            // It was taken, and only saying good-bye failed.
            return Went.TAKEN;
        }
        if (Objects.equals(all[0], e.getCause())) {
            return Went.NOT_REACHED;
        }
        return all[0] instanceof SendFailedException refused && wasAnswered(refused)
                ? Went.REFUSED
                : Went.WHO_KNOWS;
    }

    /** Whether the server said no, in its own words; where a line breaks there are none. */
    private static boolean wasAnswered(SendFailedException refused) {
        for (Exception one = refused;
                one instanceof MessagingException said;
                one = said.getNextException()) {
            String words = said.getMessage();
            if (words != null && ANSWER.matcher(words.strip()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private MimeMessage compose(OutgoingMail mail) throws MessagingException {
        Locale locale = Locale.forLanguageTag(mail.language());
        String body = messages.getMessage(bodyOf(mail.kind()), null, locale);
        String link = address("link", mail.id(), mail.link());
        if (link != null) {
            body = body + "\n\n" + link + "\n";
        }
        MimeMessage message = sender.getObject().createMimeMessage();
        MimeMessageHelper helper =
                new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        String stop = address("stop_link", mail.id(), mail.stopLink());
        if (stop != null) {
            body = body + "\n" + messages.getMessage("messages.stop", null, locale) + "\n\n" + stop;
            body = body + "\n";
            message.setHeader("List-Unsubscribe", "<" + stop + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        helper.setFrom(from);
        helper.setTo(
                vault.open(
                        Place.global("outgoing_mail", "recipient", mail.id()), mail.recipient()));
        helper.setSubject(messages.getMessage("messages.subject", null, locale));
        helper.setText(body);
        message.setHeader("Message-ID", messageId(mail.id()));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** The same however often a mail goes, so that a mailbox can tell that it is one. */
    private String messageId(UUID id) {
        String host = from.substring(from.lastIndexOf('@') + 1).replace(">", "").strip();
        return "<" + id + "@" + host + ">";
    }

    private @Nullable String address(String column, UUID id, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : publicUrl + vault.open(Place.global("outgoing_mail", column, id), sealed);
    }

    private static String bodyOf(MailKind kind) {
        return switch (kind) {
            case INVITATION -> "messages.invitation.body";
            case PASSWORD_RESET -> "messages.password-reset.body";
            case TEST -> "messages.test.body";
            case SIGN_IN_CHANGED -> "messages.sign-in-changed.body";
            case RECOVERY_CODE_USED -> "messages.recovery-code-used.body";
            case WAITING -> "messages.waiting.body";
            case REMINDER -> "messages.reminder.body";
            case REPORT -> "messages.report.body";
            case NOTIFICATION -> throw new IllegalStateException("It goes to no mailbox");
        };
    }
}
