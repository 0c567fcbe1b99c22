package app.trellis.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.trellis.assignments.Asking;
import app.trellis.assignments.Assigning;
import app.trellis.audit.Audit;
import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Refused;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.CheckingIn;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tools are told, against a real server on this machine. */
@ServiceTest
class WebhookTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired People people;
    @Autowired KeepingTools keeping;
    @Autowired LettingToolsIn letting;
    @Autowired KeepingWebhooks webhooks;
    @Autowired Webhooks store;
    @Autowired Tokens tokens;
    @Autowired WebhookSchedule schedule;
    @Autowired Audit audit;
    @Autowired Assigning assigning;
    @Autowired CheckingIn checkingIn;
    @Autowired TransactionTemplate transaction;
    @Autowired TestClock clock;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger answers = new AtomicInteger(200);
    private HttpServer server;
    private Actor administrator;
    private Actor anna;
    private Actor miaHerself;
    private ClientId mia;
    private TellingTools telling;
    private String secret;

    private record Call(String path, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    @BeforeEach
    void aToolIsTold() throws IOException {
        clock.set(TestClock.START);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    calls.add(
                            new Call(
                                    exchange.getRequestURI().toString(),
                                    Map.copyOf(exchange.getRequestHeaders()),
                                    new String(
                                            exchange.getRequestBody().readAllBytes(),
                                            StandardCharsets.UTF_8)));
                    exchange.getResponseHeaders().add("Location", "/elsewhere");
                    exchange.sendResponseHeaders(answers.get(), -1);
                    exchange.close();
                });
        server.start();
        administrator = people.administrator();
        anna = people.staff(administrator, Role.PRACTITIONER);
        mia = people.client(anna);
        miaHerself = people.arrive(anna, mia);
        HookAddresses addresses =
                new HookAddresses("http://127.0.0.1:" + server.getAddress().getPort());
        telling = new TellingTools(store, addresses, transaction, clock);
        people.as(administrator, keeping::switchOn);
        people.as(
                administrator, () -> keeping.make("A tool", EnumSet.allOf(Scope.class), lastDay()));
        people.as(anna, () -> letting.letIn(token()));
        KeepingWebhooks here =
                new KeepingWebhooks(store, tokens, addresses, schedule, audit, clock);
        secret =
                people.as(
                        administrator,
                        () ->
                                transaction.execute(
                                        status -> here.add(token(), address("/told?by=trellis"))));
    }

    @AfterEach
    void hangUp() {
        server.stop(0);
    }

    @Test
    void whatHappenedIsToldOnceByIdsAloneAndSigned() {
        checkingIn.sent(anna, miaHerself, mia, marks());

        look();
        look();

        assertThat(calls)
                .extracting(call -> call.json().path("event").asString())
                .containsExactlyInAnyOrder("assignment.created", "response.sent", "score.recorded");
        assertThat(calls)
                .allSatisfy(call -> {
                    assertThat(call.path()).isEqualTo("/told?by=trellis");
                    assertThat(call.json().propertyNames())
                            .containsExactly("id", "event", "happenedAt", "client", "subject");
                    assertThat(call.json().path("client").asString()).isEqualTo(mia.toString());
                    long second = clock.instant().getEpochSecond();
                    assertThat(call.header("Trellis-signature"))
                            .isEqualTo(
                                    "t=%d,v1=%s"
                                            .formatted(
                                                    second,
                                                    TellingTools.signature(
                                                            secret,
                                                            second,
                                                            call.body()
                                                                    .getBytes(
                                                                            StandardCharsets
                                                                                    .UTF_8))));
                    assertThat(call.header("Trellis-event-id"))
                            .isEqualTo(call.json().path("id").asString());
                });
        assertThat(details().told()).isEqualTo(3);
        assertThat(details().waiting()).isZero();
    }

    @Test
    void aSignatureIsWhatAnybodyComesTo() {
        assertThat(TellingTools.signature("whsec_key", 1, "{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("719b3d90edf3d708ba110a0296c52c8fc49825cb250f076ac67dc5c269e3b1fc");
    }

    @Test
    void nothingIsToldOfWhatAClientKeepsPrivate() {
        var page = checkingIn.opened(anna, miaHerself, mia);
        checkingIn.send(miaHerself, mia, page, marks(), Sharing.PRIVATE);

        look();

        assertThat(calls)
                .extracting(call -> call.json().path("event").asString())
                .containsExactly("assignment.created");
    }

    @Test
    void whatTheToolMayNoLongerSeeIsNotToldWhenItsTurnComes() {
        answers.set(500);
        assign();
        look();
        people.as(anna, () -> letting.shutOut(token()));
        calls.clear();
        answers.set(200);
        clock.advance(Duration.ofHours(1));

        look();

        assertThat(calls).isEmpty();
        assertThat(details().waiting()).isZero();
        assertThat(details().told()).isZero();
    }

    @Test
    void whatIsNotTakenIsTriedWithGrowingWaitsAndThenGivenUp() {
        answers.set(500);
        assign();
        look();
        assertThat(calls).hasSize(1);
        look();
        assertThat(calls).hasSize(1);

        Duration waited = Duration.ZERO;
        while (details().givenUp() == 0) {
            clock.advance(Duration.ofMinutes(2));
            waited = waited.plusMinutes(2);
            look();
            assertThat(waited).isLessThan(Duration.ofDays(2));
        }

        assertThat(calls).hasSize(TellingTools.MOST_TRIES);
        assertThat(waited).isBetween(Duration.ofHours(20), Duration.ofHours(30));
        assertThat(details().lastStatus()).isEqualTo(500);
        answers.set(204);
        people.as(administrator, () -> webhooks.tryAgain(details().id()));
        look();
        assertThat(details().givenUp()).isZero();
        assertThat(details().told()).isEqualTo(1);
    }

    @Test
    void noRedirectIsFollowed() {
        answers.set(302);
        assign();

        look();

        assertThat(calls).extracting(Call::path).containsExactly("/told?by=trellis");
        assertThat(details().waiting()).isEqualTo(1);
    }

    @Test
    void anAddressThatIsGoneIsLeftAlone() {
        answers.set(410);
        assign();

        look();

        assertThat(details().givenUp()).isEqualTo(1);
    }

    @Test
    void withoutATokenThatHoldsNothingIsTold() {
        assign();
        people.as(administrator, () -> keeping.revoke(token()));

        look();

        assertThat(calls).isEmpty();
        assertThat(details().holds()).isFalse();
    }

    @Test
    void whoTakesBackTheirYesEndsWhatIsToldOfTheirClients() {
        people.as(anna, () -> letting.shutOut(token()));
        assign();

        look();

        assertThat(calls).isEmpty();
    }

    @Test
    void aServerThatIsDownLosesNothing() {
        server.stop(0);
        assign();

        look();

        assertThat(details().waiting()).isEqualTo(1);
        assertThat(details().lastStatus()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tool.example/hook",
                "https://127.0.0.1/hook",
                "https://localhost/hook",
                "https://10.1.2.3/hook",
                "https://192.168.0.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://[::1]/hook",
                "https://[fd00::1]/hook",
                "https://[::ffff:127.0.0.1]/hook",
                "https://[64:ff9b::7f00:1]/hook",
                "https://[2002:7f00:1::]/hook",
                "https://user@tool.example/",
                "https://tool.example/#there",
                "https://tool.example/a b",
                "ftp://tool.example/",
                "file:///etc/passwd",
                "tool.example",
                ""
            })
    void whereTrellisDoesNotCallIsRefusedWhenItIsTyped(String address) {
        assertThatThrownBy(() -> people.as(administrator, () -> webhooks.add(token(), address)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("tools.hook.address-wrong"));
    }

    @Test
    void aNameThatLeadsIntoTheHouseIsNotCalled() throws IOException {
        assertThat(new HookAddresses("").resolve(java.net.URI.create("https://localhost/")))
                .isEmpty();
    }

    private void look() {
        CurrentPractice.run(administrator.practice(), telling::look);
    }

    private void assign() {
        people.as(anna, () -> assigning.assign(mia, Asking.checkIn(LocalDate.now(clock)).data()));
    }

    private WebhookDetails details() {
        return people.as(administrator, webhooks::all).getFirst();
    }

    private UUID token() {
        return people.as(administrator, keeping::all).getFirst().id();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private LocalDate lastDay() {
        return LocalDate.now(clock).plusDays(30);
    }

    private static Map<String, Object> marks() {
        Map<String, Object> marks = new HashMap<>();
        for (int item = 1; item <= 10; item++) {
            marks.put("q" + item, 7);
        }
        return marks;
    }
}
