package app.trellis.messages;

import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes waiting mail to the server, on however many machines. A mail is in one sender's hands at a
 * time: that it is, is committed before the server is spoken to, and what became of it afterwards.
 * A server that is down delays mail and drops none that still makes sense.
 *
 * <p>A sender that is stopped in between leaves a mail of which nobody knows whether it went. One
 * about an account goes again, with the same Message-ID; a reminder does not (docs/decisions/0009).
 */
@Component
class SendingMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendingMail.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_DOUBLINGS = 12;
    private static final Duration LONGEST_WHILE_DOWN = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 5;
    private static final Pattern ANSWER = Pattern.compile("[45]\\d\\d\\b");

    private final OutgoingMails mails;
    private final Outbox outbox;
    private final ObjectProvider<JavaMailSender> sender;
    private final ObjectProvider<MailOwner> owners;
    private final Vault vault;
    private final MessageSource messages;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String publicUrl;
    private final String from;
    private final Duration lease;

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
        this.mails = mails;
        this.outbox = outbox;
        this.sender = sender;
        this.owners = owners;
        this.vault = vault;
        this.messages = messages;
        this.clock = clock;
        this.transaction = transaction;
        this.publicUrl = publicUrl;
        this.from = from;
        this.lease = lease;
    }

    /** How handing over went. */
    private enum Went {
        TAKEN,
        /** The server said no, so that it does not have it. */
        REFUSED,
        /** Nobody was there to take it. */
        NOT_REACHED,
        /** The line broke while it was handed over. */
        WHO_KNOWS
    }

    @Scheduled(fixedDelayString = "${trellis.mail.every:10s}")
    void sendWaiting() {
        if (!outbox.canSend()) {
            return;
        }
        List<UUID> waiting = mails.waiting(clock.instant(), Limit.of(AT_ONCE));
        for (UUID id : waiting) {
            if (take(id).map(this::send).orElse(Went.TAKEN) == Went.NOT_REACHED) {
                // The others wait for the server, not for a doubled wait of their own.
                return;
            }
        }
    }

    private record Held(OutgoingMail mail, UUID claim) {}

    /** Takes a mail into one's hands, committed; nothing when somebody else has it. */
    private Optional<Held> take(UUID id) {
        try {
            Optional<Held> held =
                    transaction.execute(status -> mails.findById(id).flatMap(this::take));
            return held == null ? Optional.empty() : held;
        } catch (ConcurrencyFailureException somebodyElse) {
            return Optional.empty();
        }
    }

    private Optional<Held> take(OutgoingMail mail) {
        Instant now = clock.instant();
        UUID before = mail.claim();
        if (!mail.waits(now)) {
            return Optional.empty();
        }
        if (mail.wasLeftBehind(now) && mail.kind().ratherNeverThanTwice() && before != null) {
            return Optional.of(new Held(mail, before));
        }
        UUID claim = UUID.randomUUID();
        mail.claim(claim, now.plus(lease));
        return Optional.of(new Held(mail, claim));
    }

    private Went send(Held held) {
        OutgoingMail mail = held.mail();
        if (mail.wasLeftBehind(clock.instant())) {
            settle(held, MailOutcome.UNKNOWN);
            return Went.WHO_KNOWS;
        }
        if (mail.hasLostItsSense(clock.instant())) {
            settle(held, MailOutcome.TOO_LATE);
            return Went.REFUSED;
        }
        MailOwner owner = owner(mail.kind());
        if (owner != null && !owner.stillMeant(mail.key())) {
            settle(held, MailOutcome.NOT_NEEDED);
            return Went.REFUSED;
        }
        Went went = handOver(mail);
        switch (went) {
            case TAKEN -> settle(held, MailOutcome.SENT);
            case WHO_KNOWS -> {
                if (mail.kind().ratherNeverThanTwice()) {
                    settle(held, MailOutcome.UNKNOWN);
                } else {
                    putBack(held, went);
                }
            }
            case REFUSED, NOT_REACHED -> putBack(held, went);
        }
        return went;
    }

    private void settle(Held held, MailOutcome outcome) {
        boolean settled =
                written(held, mail -> mail.settle(held.claim(), outcome, clock.instant()));
        MailOwner owner = owner(held.mail().kind());
        if (owner != null && settled) {
            owner.settled(held.mail().key(), outcome);
        }
    }

    /** Two who write at once about one mail: the second looks again at what the first wrote. */
    private boolean written(Held held, Function<OutgoingMail, Boolean> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Boolean.TRUE.equals(
                        transaction.execute(status ->
                                mails.findById(held.mail().id()).map(write).orElse(false)));
            } catch (ConcurrencyFailureException again) {
                if (attempt == MOST_ATTEMPTS) {
                    throw again;
                }
            }
        }
    }

    /** The wait doubles from two minutes; while no server is there, up to five minutes only. */
    private void putBack(Held held, Went went) {
        int tries = held.mail().tries() + 1;
        Duration wait = Duration.ofMinutes(1L << Math.min(tries, MOST_DOUBLINGS));
        if (went == Went.NOT_REACHED && wait.compareTo(LONGEST_WHILE_DOWN) > 0) {
            wait = LONGEST_WHILE_DOWN;
        }
        Instant next = clock.instant().plus(wait);
        Instant over = held.mail().senseUntil();
        Instant sooner = over != null && over.isBefore(next) ? over : next;
        written(
                held,
                mail -> {
                    mail.putBack(held.claim(), sooner);
                    return true;
                });
        LOG.warn("Mail {} could not be handed over and will be tried again", held.mail().id());
    }

    private @Nullable MailOwner owner(MailKind kind) {
        return owners.stream().filter(one -> one.kind() == kind).findFirst().orElse(null);
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
            case WAITING -> "messages.waiting.body";
            case REMINDER -> "messages.reminder.body";
        };
    }
}
