package app.trellis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.trellis.care.ManagingClients;
import app.trellis.identity.EmailAddress;
import app.trellis.identity.OwnAccount;
import app.trellis.identity.RecoveryLinks;
import app.trellis.organization.DecidingSecondStep;
import app.trellis.organization.Inviting;
import app.trellis.organization.IssuedInvitation;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.HttpTest;
import app.trellis.support.People;
import app.trellis.support.TestClock;
import app.trellis.support.Web;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No log holds a word that somebody typed, an address of a person or the secret of a link, at the
 * levels that are shipped, and with our own turned to DEBUG.
 */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class LogsTest {

    private static final String CANARY = "quokka7canary";
    private static final EmailAddress ADDRESS = EmailAddress.of(CANARY + "@trellis.example");
    private static final Logger ROOT =
            (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("app.trellis");
    private static final Logger SPRING =
            (Logger) LoggerFactory.getLogger("org.springframework.security");

    @LocalServerPort int port;
    @Autowired ApplicationContext context;
    @Autowired People people;
    @Autowired ManagingClients clients;
    @Autowired Inviting inviting;
    @Autowired RecoveryLinks links;
    @Autowired OwnAccount account;
    @Autowired TestClock clock;
    @Autowired EntityManager entities;
    @Autowired TransactionTemplate transaction;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Actor administrator;
    private Actor practitioner;

    @BeforeEach
    void listen() {
        administrator = people.administrator();
        practitioner = people.staff(administrator, Role.PRACTITIONER);
        log.start();
        ROOT.addAppender(log);
        OURS.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stopListening() {
        ROOT.detachAppender(log);
        OURS.setLevel(null);
        SPRING.setLevel(null);
    }

    @Test
    void noServiceLogsWhatSomebodyTyped() {
        int heard = 0;
        // Once clients need a second step, nobody comes in by a password alone any more.
        List<Object> services =
                context.getBeansWithAnnotation(Service.class).values().stream()
                        .sorted(
                                Comparator.comparing(
                                        service -> service instanceof DecidingSecondStep))
                        .toList();
        for (Object service : services) {
            for (Method method : AopProxyUtils.ultimateTargetClass(service).getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && Arrays.stream(method.getGenericParameterTypes())
                                .anyMatch(LogsTest::holdsText)) {
                    heard += callAsEverybody(service, method);
                }
            }
        }

        assertThat(heard).as("calls that were let in").isGreaterThan(40);
        holdsNothing();
    }

    @Test
    void noDatabasesErrorIsLoggedWithWhatItRefused() {
        Throwable refused =
                catchThrowable(() ->
                        transaction.executeWithoutResult(status ->
                                entities.createNativeQuery(
                                                "select cast('" + CANARY + "' as integer)")
                                        .getSingleResult()));

        assertThat(refused).hasStackTraceContaining(CANARY);
        holdsNothing();
    }

    @Test
    void noRequestIsLoggedWithWhatWasSent() {
        try (Web web = new Web(port, "127.0.0.9")) {
            web.signIn(ADDRESS.value(), CANARY);
            web.get("/new-password/" + CANARY);
            web.get("/welcome/" + CANARY + "?v=" + CANARY);
            web.get("/no/such/" + CANARY + "?v=" + CANARY);
            web.get("/help?v=" + CANARY, "Cookie", "help=" + CANARY);
            web.send("POST", "/?v-r=uidl&v-uiId=0", "{\"" + CANARY + "\":", Web.FROM_HERE);
            web.send("PUT", "/keep/" + UUID.randomUUID(), CANARY, Web.FROM_HERE);
            web.send("TRACE", "/" + CANARY, "", Web.FROM_HERE);
            web.signIn(people.as(practitioner, () -> account.email()), People.PASSWORD);
            web.get("/desk/clients/" + CANARY + "/overview");
            web.get("/desk/library/" + CANARY);
        }

        holdsNothing();
    }

    @Test
    void noLinkIsLogged() {
        List<String> paths = new ArrayList<>();
        IssuedInvitation staff =
                people.as(
                        administrator,
                        () -> inviting.inviteStaff("Ben", ADDRESS, Set.of(Role.PRACTITIONER)));
        paths.add(staff.path());
        ClientId client = people.client(practitioner);
        people.arrive(practitioner, client);
        paths.add(people.as(practitioner, () -> clients.passwordLink(client)));
        paths.add(
                links.linkFor(EmailAddress.of(people.as(practitioner, () -> account.email())))
                        .orElseThrow());
        try (Web web = new Web(port, "127.0.0.9")) {
            paths.forEach(web::get);
        }

        for (String path : paths) {
            assertThat(everything()).doesNotContain(path.substring(path.lastIndexOf('/') + 1));
        }
        holdsNothing();
    }

    @Test
    void everyLineOfARequestCarriesItsNumber(CapturedOutput output) {
        SPRING.setLevel(Level.DEBUG);
        String number;
        try (Web web = new Web(port)) {
            HttpResponse<String> answer = web.get("/help");
            number = answer.headers().firstValue("X-Request-Id").orElseThrow();
        }

        assertThat(output.getOut().lines())
                .filteredOn(line -> line.contains("Securing GET /help"))
                .isNotEmpty()
                .allMatch(line -> line.contains("[" + number + "]"));
    }

    /** Each on a client of its own, because some calls change what others need. */
    private int callAsEverybody(Object service, Method method) {
        // So many are not invited in one hour.
        clock.advance(Duration.ofMinutes(16));
        ClientId own = people.client(practitioner);
        List<Actor> everybody =
                List.of(people.arrive(practitioner, own), practitioner, administrator);
        int heard = 0;
        for (Actor actor : everybody) {
            Object[] arguments =
                    Arrays.stream(method.getGenericParameterTypes())
                            .map(type -> something(type, own))
                            .toArray();
            Throwable thrown =
                    people.as(actor, () -> catchThrowable(() -> method.invoke(service, arguments)));
            heard += thrown != null && thrown.getCause() instanceof NotFound ? 0 : 1;
        }
        return heard;
    }

    private void holdsNothing() {
        assertThat(everything())
                .doesNotContainIgnoringCase(CANARY)
                .doesNotContain("@trellis.example");
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            all.append(event.getLoggerName()).append(' ').append(event.getFormattedMessage());
            all.append(event.getMDCPropertyMap()).append('\n');
            IThrowableProxy thrown = event.getThrowableProxy();
            if (thrown != null) {
                all.append(ThrowableProxyUtil.asString(thrown)).append('\n');
            }
        }
        return all.toString();
    }

    private static boolean holdsText(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).anyMatch(LogsTest::holdsText);
        }
        return type == String.class
                || type == EmailAddress.class
                || type instanceof Class<?> kind
                        && kind.isRecord()
                        && Arrays.stream(kind.getRecordComponents())
                                .map(RecordComponent::getGenericType)
                                .anyMatch(LogsTest::holdsText);
    }

    private static @Nullable Object something(Type type, ClientId client) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            Object first = something(of[0], client);
            return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
                case "List", "Collection" -> first == null ? List.of() : List.of(first);
                case "Set" -> first == null ? Set.of() : Set.of(first);
                case "Map" -> {
                    Object value = something(of[1], client);
                    yield first == null || value == null ? Map.of() : Map.of(first, value);
                }
                default -> null;
            };
        }
        Class<?> kind = type instanceof Class<?> known ? known : Object.class;
        if (kind == String.class || kind == Object.class) {
            return CANARY + " wrote this";
        }
        if (kind == EmailAddress.class) {
            return ADDRESS;
        }
        if (kind == ClientId.class) {
            return client;
        }
        if (kind == UUID.class) {
            return UUID.randomUUID();
        }
        if (kind == LocalDate.class) {
            return LocalDate.of(2026, 3, 2);
        }
        if (kind == LocalTime.class) {
            return LocalTime.NOON;
        }
        if (kind == Duration.class) {
            return Duration.ofHours(1);
        }
        if (kind == ZoneId.class) {
            return ZoneId.of("Europe/London");
        }
        if (kind == Locale.class) {
            return Locale.ENGLISH;
        }
        if (kind == Integer.class) {
            return 1;
        }
        if (kind.isEnum()) {
            return kind.getEnumConstants()[0];
        }
        if (kind.isPrimitive()) {
            return Array.get(Array.newInstance(kind, 1), 0);
        }
        return kind.isRecord() ? record(kind, client) : null;
    }

    /** A record that holds others of its kind would be made without end. */
    private static boolean isListOf(Class<?> kind, Type type) {
        return type instanceof ParameterizedType generic
                && generic.getRawType() == List.class
                && generic.getActualTypeArguments()[0] == kind;
    }

    private static @Nullable Object record(Class<?> kind, ClientId client) {
        RecordComponent[] parts = kind.getRecordComponents();
        try {
            var constructor =
                    kind.getDeclaredConstructor(
                            Arrays.stream(parts)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            return constructor.newInstance(
                    Arrays.stream(parts)
                            .map(part ->
                                    isListOf(kind, part.getGenericType())
                                            ? List.of()
                                            : something(part.getGenericType(), client))
                            .toArray());
        } catch (ReflectiveOperationException refused) {
            return null;
        }
    }
}
