package app.trellis.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.vault.Vault;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Several senders, and senders that are stopped halfway, on one database and a real server. */
@ServiceTest
class MailOnceTest {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MANY = 30;

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired private OutgoingMails mails;
    @Autowired private Vault vault;
    @Autowired private MessageSource messages;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TestClock clock;

    private final List<String> told = new ArrayList<>();
    private final Owner owner = new Owner();
    private Outbox outbox;

    @BeforeEach
    void anEmptyOutbox() {
        mails.deleteAll();
        outbox = new MailOutbox(mails, vault, clock, "127.0.0.1");
    }

    @Test
    void twoSendersHandEachMailOverOnce() throws Exception {
        for (int i = 0; i < MANY; i++) {
            ask("many-" + i, i % 2 == 0 ? MailKind.WAITING : MailKind.REMINDER, null);
        }
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Void> work =
                () -> {
                    SendingMail sending = sender(reaching());
                    together.await();
                    for (int round = 0; round < 4; round++) {
                        sending.sendWaiting();
                    }
                    return null;
                };

        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Void> one : threads.invokeAll(List.of(work, work))) {
                one.get();
            }
        }

        assertThat(SERVER.getReceivedMessages()).hasSize(MANY);
        assertThat(ids()).hasSize(MANY);
        assertThat(mails.findAll())
                .allMatch(one -> one.outcome() == MailOutcome.SENT && one.settledAt() != null);
    }

    @Test
    void aSenderStoppedAfterTheServerTookItLeavesAnAccountsMailToGoAgainAsTheSameMail()
            throws Exception {
        ask("invitation-1", MailKind.INVITATION, null);
        stopWhileSending();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);

        SendingMail another = sender(reaching());
        another.sendWaiting();
        assertThat(SERVER.getReceivedMessages()).as("somebody still has it").hasSize(1);

        clock.advance(LEASE);
        another.sendWaiting();
        another.sendWaiting();

        assertThat(SERVER.getReceivedMessages()).hasSize(2);
        assertThat(ids()).as("a mailbox can tell that it is one").hasSize(1);
        assertThat(only().outcome()).isEqualTo(MailOutcome.SENT);
    }

    @Test
    void aReminderIsRatherNeverSentThanTwice() {
        ask("reminder-1", MailKind.REMINDER, null);
        stopWhileSending();

        clock.advance(LEASE);
        SendingMail another = sender(reaching());
        another.sendWaiting();
        another.sendWaiting();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(only().outcome()).isEqualTo(MailOutcome.UNKNOWN);
        assertThat(only().recipient()).isEmpty();
        assertThat(told).containsExactly("reminder-1 UNKNOWN");
    }

    @Test
    void aSenderThatWasOnlySlowWritesDownThatItWasSentAfterAll() {
        ask("reminder-2", MailKind.REMINDER, null);
        SendingMail another = sender(reaching());
        sender(
                        new Reaching() {
                            @Override
                            void afterwards() {
                                clock.advance(LEASE.plusSeconds(1));
                                another.sendWaiting();
                            }
                        })
                .sendWaiting();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(only().outcome()).isEqualTo(MailOutcome.SENT);
        assertThat(told).containsExactly("reminder-2 UNKNOWN", "reminder-2 SENT");
    }

    @Test
    void aServerThatIsDownForALongTimeLosesNothingAndIsAskedAgainWithinFiveMinutes() {
        ask("waiting-1", MailKind.WAITING, null);
        ask("reminder-3", MailKind.REMINDER, null);
        SendingMail down = sender(nowhere());
        for (int hour = 0; hour < 24; hour++) {
            down.sendWaiting();
            clock.advance(Duration.ofHours(1));
        }
        down.sendWaiting();

        clock.advance(Duration.ofMinutes(5));
        sender(reaching()).sendWaiting();

        assertThat(SERVER.getReceivedMessages()).hasSize(2);
    }

    @Test
    void whatLostItsSenseWhileTheServerWasDownIsNotSentAndSaysSo() {
        Instant evening = clock.instant().plus(Duration.ofHours(10));
        ask("reminder-4", MailKind.REMINDER, evening);
        sender(nowhere()).sendWaiting();

        clock.advance(Duration.ofHours(10));
        sender(reaching()).sendWaiting();

        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(only().outcome()).isEqualTo(MailOutcome.TOO_LATE);
        assertThat(told).containsExactly("reminder-4 TOO_LATE");
    }

    @Test
    void whoeverOwnsAMailHasTheLastWordBeforeItGoes() {
        ask("reminder-5", MailKind.REMINDER, null);
        ask("waiting-2", MailKind.WAITING, null);
        owner.meant = false;

        sender(reaching()).sendWaiting();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(told).containsExactly("reminder-5 NOT_NEEDED");
    }

    @Test
    void aLineThatBreaksWhileAReminderIsHandedOverEndsItAndAnAccountsMailGoesAgain()
            throws IOException {
        ask("reminder-6", MailKind.REMINDER, null);
        ask("waiting-3", MailKind.WAITING, null);
        try (ServerSocket breaks = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> takeAndBreak(breaks));
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(breaks.getLocalPort());
            sender(sender).sendWaiting();
        }

        clock.advance(Duration.ofMinutes(2));
        sender(reaching()).sendWaiting();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(mails.findAll())
                .extracting(OutgoingMail::outcome)
                .containsExactlyInAnyOrder(MailOutcome.SENT, MailOutcome.UNKNOWN);
    }

    @Test
    void whatAServerRefusesWaitsAndIsNotTakenForUnknown() throws IOException {
        ask("reminder-8", MailKind.REMINDER, null);
        try (ServerSocket refuses = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> refuse(refuses));
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost("127.0.0.1");
            sender.setPort(refuses.getLocalPort());
            sender(sender).sendWaiting();
        }
        assertThat(only().outcome()).isNull();

        clock.advance(Duration.ofMinutes(2));
        sender(reaching()).sendWaiting();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    /** A server that knows nobody. */
    private static void refuse(ServerSocket server) {
        try (Socket line = server.accept()) {
            var out = line.getOutputStream();
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    line.getInputStream(), StandardCharsets.US_ASCII));
            out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
            for (String command = in.readLine(); command != null; command = in.readLine()) {
                String answer = command.startsWith("RCPT") ? "451 not now" : "250 well";
                out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException over) {
            return;
        }
    }

    @Test
    void aMailThatCanBeStoppedSaysSoToTheMailProgramToo() throws Exception {
        transaction.executeWithoutResult(status ->
                outbox.send(
                        List.of(
                                new Mail(
                                        "reminder-7",
                                        "juniper@trellis.example",
                                        MailKind.REMINDER,
                                        "en",
                                        "/",
                                        "/stop/abc",
                                        null))));

        sender(reaching()).sendWaiting();

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe"))
                .containsExactly("<https://trellis.example/stop/abc>");
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent().toString())
                .contains("https://trellis.example/\r\n")
                .contains("https://trellis.example/stop/abc");
        assertThat(only().stopLink()).isNull();
    }

    private void stopWhileSending() {
        SendingMail stopped =
                sender(
                        new Reaching() {
                            @Override
                            void afterwards() {
                                throw new Stopped();
                            }
                        });
        assertThatThrownBy(stopped::sendWaiting).isInstanceOf(Stopped.class);
    }

    /** What a process looks like to the database when it is gone: nothing after it happens. */
    private static final class Stopped extends Error {}

    private void ask(String key, MailKind kind, @Nullable Instant senseUntil) {
        transaction.executeWithoutResult(
                status -> outbox.send(key, "juniper@trellis.example", kind, "en", "/", senseUntil));
    }

    private OutgoingMail only() {
        List<OutgoingMail> all = mails.findAll();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Set<String> ids() throws MessagingException {
        Set<String> ids = new HashSet<>();
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            ids.addAll(Arrays.asList(mail.getHeader("Message-ID")));
        }
        return ids;
    }

    private SendingMail sender(JavaMailSender sender) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        beans.addBean("owner", owner);
        return new SendingMail(
                mails,
                outbox,
                beans.getBeanProvider(JavaMailSender.class),
                beans.getBeanProvider(MailOwner.class),
                vault,
                messages,
                clock,
                transaction,
                "https://trellis.example",
                "quiet@trellis.example",
                LEASE);
    }

    private static JavaMailSender reaching() {
        return new Reaching();
    }

    private static JavaMailSender nowhere() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(1);
        return sender;
    }

    /** Speaks to the server, and then does something else. */
    private static class Reaching extends JavaMailSenderImpl {

        Reaching() {
            setHost("127.0.0.1");
            setPort(SERVER.getSmtp().getPort());
        }

        @Override
        public void send(MimeMessage message) {
            super.send(message);
            afterwards();
        }

        void afterwards() {}
    }

    /** A server whose line breaks once it has heard the whole mail. */
    private static void takeAndBreak(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket line = server.accept()) {
                var out = line.getOutputStream();
                var in = line.getInputStream();
                out.write("220 here\r\n".getBytes(StandardCharsets.US_ASCII));
                StringBuilder heard = new StringBuilder();
                int data = -1;
                for (int c = in.read(); c >= 0; c = in.read()) {
                    heard.append((char) c);
                    if (data < 0 && c == '\n') {
                        String command = heard.toString();
                        heard.setLength(0);
                        boolean isData = command.startsWith("DATA");
                        data = isData ? 0 : -1;
                        out.write(
                                (isData ? "354 go on\r\n" : "250 well\r\n")
                                        .getBytes(StandardCharsets.US_ASCII));
                    } else if (data >= 0 && heard.toString().endsWith("\r\n.\r\n")) {
                        break;
                    }
                }
            } catch (IOException over) {
                return;
            }
        }
    }

    private final class Owner implements MailOwner {

        private boolean meant = true;

        @Override
        public MailKind kind() {
            return MailKind.REMINDER;
        }

        @Override
        public boolean stillMeant(String key) {
            return meant;
        }

        @Override
        public void settled(String key, MailOutcome outcome) {
            synchronized (told) {
                told.add(key + " " + outcome);
            }
        }
    }
}
