package app.trellis.support;

import app.trellis.Application;
import app.trellis.alerts.AlertSummary;
import app.trellis.alerts.AnsweringAlerts;
import app.trellis.organization.SettingUpForTests;
import app.trellis.organization.Supervising;
import app.trellis.responses.ResponseId;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Role;
import app.trellis.support.StoppingAt.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Trellis in a process of its own, which does one thing and ends, or stops on its way. People and
 * what they wrote are the same from one process to the next, by the database they share.
 */
public final class StoppableTrellis {

    /** What a process that was stopped on its way leaves as its exit code. */
    public static final int STOPPED = StoppingAt.STOPPED;

    private static final Duration BACK = Duration.ofDays(3);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final String ADMINISTRATOR = "administrator1@trellis.example";
    private static final String SUPERVISOR = "staff3@trellis.example";
    private static final String CLIENT = "client5@trellis.example";

    /** What it does. */
    public enum Act {
        /** Makes the people, three days ago, and sends an unsafe check-in. */
        ARRANGE,
        /** Sends it, three days ago. */
        SEND,
        /** Sends it, if it is not sent, and does what has become due since. */
        SEND_TODAY,
        /** Does what has become due. */
        WAIT,
        /** The supervisor says what they did, and every mail that waits is handed over. */
        ACKNOWLEDGE
    }

    private final Path folder;
    private final ConfigurableApplicationContext context;
    private final People people;

    private StoppableTrellis(Path folder, ConfigurableApplicationContext context) {
        this.folder = folder;
        this.context = context;
        this.people = context.getBean(People.class);
    }

    /**
     * @param arguments the act, the folder, the moment and the statement to stop at (or nothing),
     *     then settings
     */
    public static void main(String[] arguments) throws Exception {
        Act act = Act.valueOf(arguments[0]);
        Path folder = Path.of(arguments[1]);
        String stop = arguments[2];
        boolean past = act == Act.ARRANGE || act == Act.SEND;
        Clock real = Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
        SpringApplicationBuilder builder =
                new SpringApplicationBuilder(
                                Application.class,
                                People.class,
                                People.OnePassword.class,
                                CheckingIn.class,
                                SettingUpForTests.class)
                        .initializers(started -> {
                            GenericApplicationContext beans = (GenericApplicationContext) started;
                            beans.getBeanFactory()
                                    .registerSingleton("notTests", new NothingOfTests());
                            beans.registerBean(
                                    "steppedClock",
                                    Clock.class,
                                    () -> past ? Clock.offset(real, BACK.negated()) : real,
                                    definition -> definition.setPrimary(true));
                            if (!stop.isEmpty()) {
                                int colon = stop.indexOf(':');
                                Moment moment =
                                        Moment.valueOf(
                                                stop.substring(0, colon).toUpperCase(Locale.ROOT));
                                beans.registerBean(
                                        StoppingAt.class,
                                        () -> new StoppingAt(stop.substring(colon + 1), moment));
                            }
                        });
        ConfigurableApplicationContext context =
                builder.run(Arrays.copyOfRange(arguments, 3, arguments.length));
        new StoppableTrellis(folder, context).act(act);
        System.exit(SpringApplication.exit(context));
    }

    private void act(Act act) throws Exception {
        switch (act) {
            case ARRANGE -> {
                arrange();
                send();
            }
            case SEND -> send();
            case SEND_TODAY -> {
                send();
                waitForIt();
            }
            case WAIT -> waitForIt();
            case ACKNOWLEDGE -> {
                acknowledge();
                handOverMail();
            }
        }
    }

    private void arrange() throws IOException {
        Actor administrator = people.administrator();
        Actor anna = people.staff(administrator, Role.PRACTITIONER);
        Actor sol = people.staff(administrator, Role.SUPERVISOR);
        LocalDate before = LocalDate.now(context.getBean(Clock.class)).minusDays(30);
        people.as(
                administrator,
                () -> context.getBean(Supervising.class).begin(sol.id(), anna.id(), before, null));
        ClientId client = people.client(anna);
        Actor mia = people.arrive(anna, client);
        ResponseId page = context.getBean(CheckingIn.class).opened(anna, mia, client).id();
        Files.write(folder.resolve("page"), List.of(client.toString(), page.toString()));
    }

    private void send() throws IOException {
        List<String> page = Files.readAllLines(folder.resolve("page"));
        context.getBean(CheckingIn.class)
                .send(
                        people.signIn(CLIENT),
                        new ClientId(UUID.fromString(page.getFirst())),
                        new ResponseId(UUID.fromString(page.getLast())),
                        Map.of("q10", 1),
                        Sharing.SHARED);
    }

    /** Leaves time to what runs by itself; a stop ends this sooner. */
    private void waitForIt() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(200);
        }
    }

    private void handOverMail() throws InterruptedException {
        JdbcTemplate sql = new JdbcTemplate(context.getBean(DataSource.class));
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end
                && !sql.queryForList("select id from outgoing_mail where sent_at is null")
                        .isEmpty()) {
            Thread.sleep(200);
        }
    }

    private void acknowledge() {
        AnsweringAlerts answering = context.getBean(AnsweringAlerts.class);
        Actor sol = people.signIn(SUPERVISOR);
        AlertSummary alert = people.as(sol, answering::waiting).getFirst();
        people.as(
                sol, () -> answering.acknowledge(alert.id(), "Rang them; they are at a friend's."));
    }

    /** Leaves everything that only tests use out of the program. */
    private static final class NothingOfTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory)
                throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(@org.jspecify.annotations.Nullable Object other) {
            return other instanceof NothingOfTests;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
