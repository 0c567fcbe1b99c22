package app.trellis.messages;

import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notifications as they are where keys are configured, for tests of modules that send some. */
@Component
public class NotificationsForTests {

    private static final NewPushKeys PAIR = NewPushKeys.make();

    private final OutgoingMails mails;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final PushKeys keys;

    NotificationsForTests(
            OutgoingMails mails, Vault vault, TransactionTemplate transaction, Clock clock) {
        this.mails = mails;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
        this.keys =
                new PushKeys(
                        PAIR.publicKey(), PAIR.privateKey(), "mailto:it@trellis.example", clock);
    }

    /** What others left waiting. */
    public void forget() {
        mails.deleteAll();
    }

    /** The public half. */
    public String publicKey() {
        return keys.publicKey();
    }

    /** With one push service on the list. */
    public Notifications outbox(String origin) {
        return new NotificationOutbox(mails, keys, new PushHosts(origin), vault, clock);
    }

    /** Hands over what waits, to a push service on this machine. */
    public void send(String origin, MailOwner owner) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("owner", owner);
        sending(origin, beans).sendWaiting();
    }

    SendingNotifications sending(String origin, StaticListableBeanFactory beans) {
        return new SendingNotifications(
                mails,
                beans.getBeanProvider(MailOwner.class),
                keys,
                new PushHosts(origin),
                vault,
                clock,
                transaction,
                Duration.ofMinutes(2));
    }

    /** What became of the notifications there are. */
    public List<MailOutcome> outcomes() {
        return mails.findAll().stream()
                .filter(one -> one.kind() == MailKind.NOTIFICATION)
                .map(OutgoingMail::outcome)
                .filter(Objects::nonNull)
                .toList();
    }
}
