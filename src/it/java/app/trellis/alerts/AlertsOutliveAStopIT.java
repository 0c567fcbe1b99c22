package app.trellis.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.support.StoppableTrellis;
import app.trellis.support.StoppableTrellis.Act;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A safety answer is neither lost nor told twice in the queue, wherever the process stops: while
 * the answer is taken, while it is brought further, after a mail was handed over, while somebody
 * says what they did. Every process ends as by a power cut, and the next begins on what the disk
 * holds.
 */
@Order(1)
@Tag("faults")
class AlertsOutliveAStopIT {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(3);
    private static final String SUPERVISOR = "staff3@trellis.example";

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @TempDir Path folder;

    @Test
    void anAnswerFindsAPersonWhereverTheProcessStops() throws Exception {
        // While the answer is taken: neither the answer nor the alert is there.
        stopsIn(Act.ARRANGE, "inside:insert into alert_step");
        assertThat(sent()).isZero();
        assertThat(alerts()).isEmpty();
        assertThat(scheduled()).isZero();

        // Right after: both are, with the time to look at it, although the phone heard nothing.
        stopsIn(Act.SEND, "committed:insert into alert_step");
        assertThat(sent()).isOne();
        assertThat(alerts()).containsExactly("TEAM open");
        assertThat(steps()).containsExactly("RAISED");
        assertThat(scheduled()).isOne();

        // The phone sends once more and the time is up; it stops while the alert goes further.
        stopsIn(Act.SEND_TODAY, "inside:update alert ");
        assertThat(sent()).isOne();
        assertThat(alerts()).containsExactly("TEAM open");
        assertThat(steps()).containsExactly("RAISED");
        assertThat(scheduled()).isOne();

        // It goes further all the same, once.
        stopsIn(Act.WAIT, "committed:update alert ");
        assertThat(alerts()).containsExactly("SUPERVISOR open");
        assertThat(steps()).containsExactly("RAISED", "REACHED");

        // A mail is handed over and the process stops before it knows: rather twice than never.
        MAIL.purgeEmailFromAllMailboxes();
        int waiting = waitingMails();
        stopsIn(Act.WAIT, "before:update outgoing_mail set claimed_until");
        assertThat(mailed()).hasSize(1);
        assertThat(waitingMails()).isEqualTo(waiting).isPositive();

        // While somebody says what they did: it is still open.
        stopsIn(Act.ACKNOWLEDGE, "inside:update alert ");
        assertThat(alerts()).containsExactly("SUPERVISOR open");

        assertThat(run(Act.ACKNOWLEDGE, "")).isZero();
        assertThat(alerts()).containsExactly("SUPERVISOR acknowledged");
        assertThat(steps()).containsExactly("RAISED", "REACHED", "ACKNOWLEDGED");
        assertThat(waitingMails()).isZero();
        assertThat(mailed()).hasSizeGreaterThanOrEqualTo(1 + waiting).contains(SUPERVISOR);
    }

    private void stopsIn(Act act, String where) throws Exception {
        assertThat(run(act, where)).as(where).isEqualTo(StoppableTrellis.STOPPED);
    }

    private int run(Act act, String stop) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dvaadin.productionMode=true",
                        "-cp",
                        classPath(),
                        StoppableTrellis.class.getName(),
                        act.name(),
                        folder.toString(),
                        stop,
                        "--server.port=0",
                        "--trellis.bind=127.0.0.1",
                        "--trellis.public-url=http://localhost",
                        "--trellis.data=" + folder,
                        "--trellis.mail.every=1s",
                        "--trellis.mail.lease=1s",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + MAIL.getSmtp().getPort(),
                        "--db-scheduler.polling-interval=500ms",
                        "--db-scheduler.heartbeat-interval=500ms"));
        Path log = Files.createDirectories(Path.of("target", "journeys")).resolve("stops.log");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        try {
            assertThat(process.waitFor(LONGEST_RUN.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** The tests' own class path, also where the runner hides it behind a jar of its own. */
    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private int sent() throws SQLException {
        return Integer.parseInt(
                read("select count(*) from response where sent_at is not null").getFirst());
    }

    private List<String> alerts() throws SQLException {
        return read(
                """
                select stage || case when acknowledged_at is null then ' open' else ' acknowledged' end
                  from alert
                """);
    }

    private List<String> steps() throws SQLException {
        return read("select kind from alert_step order by happened_at, id");
    }

    private int scheduled() throws SQLException {
        return Integer.parseInt(
                read("select count(*) from scheduled_tasks where task_name = 'alert-due'")
                        .getFirst());
    }

    private int waitingMails() throws SQLException {
        return Integer.parseInt(
                read("select count(*) from outgoing_mail where sent_at is null").getFirst());
    }

    /** Whom the mail server took a mail for. */
    private static List<String> mailed() throws MessagingException {
        List<String> people = new ArrayList<>();
        for (MimeMessage mail : MAIL.getReceivedMessages()) {
            people.add(mail.getAllRecipients()[0].toString());
        }
        return people;
    }

    /** What the disk holds, read while nothing runs on it. */
    private List<String> read(String query) throws SQLException {
        String url =
                "jdbc:h2:file:%s/trellis;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                        .formatted(folder);
        try (Connection connection = DriverManager.getConnection(url, "trellis", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }
}
