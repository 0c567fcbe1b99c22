package app.trellis.messages;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import app.trellis.vault.Vault;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
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

@ServiceTest
class MailTest {

    private static final String RECIPIENT = "juniper@trellis.example";

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(dynamic(ServerSetupTest.SMTP))
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Autowired private OutgoingMails mails;
    @Autowired private Vault vault;
    @Autowired private MessageSource messages;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TestClock clock;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private Outbox outbox;
    private SendingMail sending;

    @BeforeEach
    void aMailServer() {
        mails.deleteAll();
        sender.setHost("127.0.0.1");
        sender.setPort(SERVER.getSmtp().getPort());
        outbox = new MailOutbox(mails, vault, clock, "127.0.0.1");
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        sending =
                new SendingMail(
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
                        Duration.ofMinutes(2));
    }

    @Test
    void aMailSaysNothingButOneNeutralSentenceAndALink() throws Exception {
        send("invitation-1", MailKind.INVITATION, "en", "/welcome/abc");

        sending.sendWaiting();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("Trellis");
        assertThat(mail.getFrom()[0]).hasToString("quiet@trellis.example");
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0]).hasToString(RECIPIENT);
        assertThat(mail.getContent().toString())
                .contains("https://trellis.example/welcome/abc")
                .doesNotContainIgnoringCase("practice")
                .doesNotContainIgnoringCase("therap")
                .doesNotContainIgnoringCase("client");
    }

    @Test
    void aMailSpeaksTheLanguageOfItsReader() throws Exception {
        send("reset-1", MailKind.PASSWORD_RESET, "es", "/new-password/abc");

        sending.sendWaiting();

        assertThat(only().getContent().toString())
                .startsWith("Este es el enlace")
                .doesNotContainIgnoringCase("consulta")
                .doesNotContainIgnoringCase("terap");
    }

    @Test
    void everyKindHasWordsInBothLanguages() throws Exception {
        for (MailKind kind : MailKind.BY_MAIL) {
            send(kind + "-en", kind, "en", null);
            send(kind + "-es", kind, "es", null);
        }

        sending.sendWaiting();

        assertThat(SERVER.getReceivedMessages()).hasSize(2 * MailKind.BY_MAIL.size());
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            assertThat(mail.getContent().toString()).isNotBlank();
        }
    }

    @Test
    void theSameKeyIsSentOnceHoweverOftenItIsAskedFor() {
        String key = "invitation-" + UUID.randomUUID();
        send(key, MailKind.INVITATION, "en", "/welcome/abc");
        send(key, MailKind.INVITATION, "en", "/welcome/abc");

        sending.sendWaiting();
        send(key, MailKind.INVITATION, "en", "/welcome/abc");
        sending.sendWaiting();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aServerThatIsDownDelaysAMailAndDropsNone() {
        int open = sender.getPort();
        sender.setPort(1);
        send("test-1", MailKind.TEST, "en", null);

        sending.sendWaiting();
        sender.setPort(open);
        sending.sendWaiting();
        assertThat(SERVER.getReceivedMessages()).as("not before its time").isEmpty();

        clock.advance(Duration.ofMinutes(2));
        sending.sendWaiting();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void addressAndLinkAreSealedWhileTheyWaitAndGoneOnceSent() {
        send("invitation-2", MailKind.INVITATION, "en", "/welcome/abc");
        OutgoingMail waiting = mails.findAll().getFirst();
        assertThat(new String(waiting.recipient(), StandardCharsets.UTF_8))
                .doesNotContain("juniper");

        sending.sendWaiting();

        OutgoingMail sent = mails.findAll().getFirst();
        assertThat(sent.recipient()).isEmpty();
        assertThat(sent.link()).isNull();
    }

    private void send(String key, MailKind kind, String language, @Nullable String path) {
        transaction.executeWithoutResult(
                status -> outbox.send(key, RECIPIENT, kind, language, path));
    }

    private static MimeMessage only() {
        MimeMessage[] received = SERVER.getReceivedMessages();
        assertThat(Arrays.asList(received)).hasSize(1);
        return received[0];
    }

    private static ServerSetup dynamic(ServerSetup setup) {
        return setup.dynamicPort();
    }
}
