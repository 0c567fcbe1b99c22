package app.trellis.messages;

import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail as it is where a server is configured, for tests of modules that send some. */
@Component
public class MailForTests {

    private final OutgoingMails mails;
    private final Vault vault;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailForTests(
            OutgoingMails mails,
            Vault vault,
            MessageSource messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.mails = mails;
        this.vault = vault;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What others left waiting. */
    public void forget() {
        mails.deleteAll();
    }

    public Outbox outbox() {
        return new MailOutbox(mails, vault, clock, "127.0.0.1");
    }

    /** Hands over what waits, to a server on this machine. */
    public void send(int port, MailOwner owner) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        beans.addBean("owner", owner);
        new SendingMail(
                        mails,
                        outbox(),
                        beans.getBeanProvider(JavaMailSender.class),
                        beans.getBeanProvider(MailOwner.class),
                        vault,
                        messages,
                        clock,
                        transaction,
                        "https://trellis.example",
                        "quiet@trellis.example",
                        Duration.ofMinutes(2))
                .sendWaiting();
    }

    /** What became of the mails there are. */
    public List<MailOutcome> outcomes() {
        return mails.findAll().stream()
                .map(OutgoingMail::outcome)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
