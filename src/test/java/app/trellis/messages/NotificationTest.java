package app.trellis.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.trellis.messages.PushServiceForTests.Received;
import app.trellis.shared.CannotStart;
import app.trellis.support.ServiceTest;
import app.trellis.support.TestClock;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.ECPrivateKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Notifications from the outbox to a push service that checks everything, over HTTP. */
@ServiceTest
class NotificationTest {

    private static final String SHIPPED =
            "fcm.googleapis.com,updates.push.services.mozilla.com,*.push.apple.com";

    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private OutgoingMails mails;
    @Autowired private TransactionTemplate transaction;
    @Autowired private TestClock clock;

    private final List<String> told = new ArrayList<>();
    private PushServiceForTests service;
    private NotificationsForTests all;
    private boolean meant = true;

    @BeforeEach
    void aPushService() throws Exception {
        service = new PushServiceForTests();
        all = beans.createBean(NotificationsForTests.class);
        all.forget();
    }

    @AfterEach
    void itCloses() {
        service.close();
    }

    @Test
    void theDoubleOpensWhatTheStandardItselfSealed() throws Exception {
        PrivateKey key =
                KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new ECPrivateKeySpec(
                                        new BigInteger(
                                                1,
                                                bytes(
                                                        "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94")),
                                        PushServiceForTests.p256()));

        assertThat(
                        PushServiceForTests.open(
                                key,
                                bytes(
                                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyP"
                                                + "js7Vd8pZGH6SRpkNtoIAiw4"),
                                bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                                bytes(
                                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
                                                + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95b"
                                                + "Qpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexS"
                                                + "gSxsj_Qulcy4a-fN")))
                .as("RFC 8291, appendix A")
                .isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void aDeviceReadsTheLanguageAndThePushServiceNothing() {
        ask("n1", service.device("/a"), "es");

        send();

        Received one = only();
        assertThat(one.path()).isEqualTo("/a");
        assertThat(one.text()).isEqualTo("es");
        assertThat(one.key()).isEqualTo(all.publicKey());
        assertThat(one.claims().get("aud").asString()).isEqualTo(service.origin());
        assertThat(one.claims().get("sub").asString()).isEqualTo("mailto:it@trellis.example");
        assertThat(Instant.ofEpochSecond(one.claims().get("exp").asLong()))
                .isBetween(clock.instant(), clock.instant().plus(Duration.ofHours(24)));
        assertThat(one.headers()).containsEntry("ttl", "3600").containsEntry("topic", "t");
        assertThat(all.outcomes()).containsExactly(MailOutcome.SENT);
    }

    @Test
    void theSameKeyIsSentOnceAndItsAddressIsSealedMeanwhileAndThenGone() {
        DeviceAddress device = service.device("/a");
        ask("n1", device, "en");
        ask("n1", device, "en");
        assertThat(new String(only(mails).recipient(), StandardCharsets.UTF_8))
                .doesNotContain("127.0.0.1", device.secret());

        send();
        send();

        assertThat(service.received()).hasSize(1);
        assertThat(only(mails).recipient()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aDeviceThatIsGoneIsToldToItsOwnerAndNotCalledAgain(int status) {
        ask("n1", service.device("/a"), "en");
        service.sayOnce(status, null);

        send();
        clock.advance(Duration.ofMinutes(30));
        send();

        assertThat(told).containsExactly("n1 GONE");
        assertThat(service.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 403, 302})
    void whatAPushServiceRefusesWaitsAndGoesLater(int status) {
        ask("n1", service.device("/a"), "en");
        service.sayOnce(status, null);

        send();
        send();
        assertThat(service.received()).as("not before its time").isEmpty();
        clock.advance(Duration.ofMinutes(2));
        send();

        assertThat(service.received()).hasSize(1);
        assertThat(told).containsExactly("n1 SENT");
    }

    @Test
    void aPushServiceThatAsksForTimeIsGivenIt() {
        ask("n1", service.device("/a"), "en");
        service.sayOnce(429, "1800");

        send();
        clock.advance(Duration.ofMinutes(29));
        send();
        assertThat(service.received()).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        send();
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void aPushServiceThatSaysNoForHoursIsAskedEveryHalfHourUntilItIsTooLate() {
        ask("n1", service.device("/a"), "en", Duration.ofHours(12));
        for (int i = 0; i < 12; i++) {
            service.sayOnce(503, null);
        }
        for (int hour = 0; hour < 6; hour++) {
            send();
            clock.advance(Duration.ofMinutes(30));
            send();
            clock.advance(Duration.ofMinutes(30));
        }
        send();
        assertThat(service.received()).hasSize(1);

        ask("n2", service.device("/b"), "en", Duration.ofHours(1));
        service.sayOnce(503, "86400");
        send();
        clock.advance(Duration.ofHours(1));
        send();
        assertThat(told).containsExactly("n1 SENT", "n2 TOO_LATE");
    }

    @Test
    void aPushServiceThatIsDownDelaysItAndNoOther() {
        DeviceAddress nowhere = service.device("/a");
        ask("n1", new DeviceAddress("http://127.0.0.1:1/a", nowhere.key(), nowhere.secret()), "en");
        ask("n2", service.device("/b"), "en");

        all.send("http://127.0.0.1:1," + service.origin(), new Owner());

        assertThat(only().path()).isEqualTo("/b");
        assertThat(told).containsExactly("n2 SENT");
    }

    @Test
    void aLineThatBreaksWhileItIsHandedOverEndsIt() throws Exception {
        DeviceAddress device = service.device("/a");
        try (ServerSocket breaks = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String origin = "http://127.0.0.1:" + breaks.getLocalPort();
            Thread.ofVirtual().start(() -> takeAndBreak(breaks));
            ask("n1", new DeviceAddress(origin + "/a", device.key(), device.secret()), "en");
            all.send(origin, new Owner());
        }

        assertThat(told).containsExactly("n1 UNKNOWN");
        assertThat(only(mails).recipient()).isEmpty();
    }

    private static void takeAndBreak(ServerSocket server) {
        try (Socket line = server.accept()) {
            line.getInputStream().readNBytes(50);
        } catch (IOException over) {
            return;
        }
    }

    @Test
    void whatCannotBeOpenedHoldsUpNoOther() {
        ask("n1", service.device("/a"), "en");
        OutgoingMail broken = only(mails);
        transaction.executeWithoutResult(status ->
                mails.findById(broken.id())
                        .orElseThrow()
                        .address(new byte[] {1, 2, 3}, null, null));
        ask("n2", service.device("/b"), "en");

        send();

        assertThat(told).containsExactly("n2 SENT");
    }

    @Test
    void whoeverOwnsItHasTheLastWordAndNothingGoesPastItsHour() {
        ask("n1", service.device("/a"), "en");
        meant = false;
        send();
        ask("n2", service.device("/a"), "en");
        clock.advance(Duration.ofHours(1));
        send();

        assertThat(service.received()).isEmpty();
        assertThat(told).containsExactly("n1 NOT_NEEDED", "n2 TOO_LATE");
    }

    @Test
    void whatIsNoLongerOnTheListIsNotCalled() {
        ask("n1", service.device("/a"), "en");

        all.send("elsewhere.example", new Owner());

        assertThat(service.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/abc",
                "https://web.push.apple.com/QGuQ",
                "https://UPDATES.push.services.mozilla.com/wpush/v2/x"
            })
    void theWellKnownPushServicesMayBeCalled(String endpoint) {
        assertThat(new PushHosts(SHIPPED).allowed(endpoint)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/fcm/send/abc",
                "https://somebody@fcm.googleapis.com/abc",
                "https://fcm.googleapis.com.example/abc",
                "https://push.apple.com/abc",
                "https://evilpush.apple.com.example/",
                "https://notpush.apple.com/",
                "https://127.0.0.1/abc",
                "https://localhost/abc",
                "https://[::1]/abc",
                "https://169.254.169.254/latest",
                "file:///etc/passwd",
                "//fcm.googleapis.com/abc",
                "https://fcm.googleapis.com/a b",
                "https://fcm.googleapis.com/a\nHost:x",
                ""
            })
    void nothingElseMayBeCalled(String endpoint) {
        assertThat(new PushHosts(SHIPPED).allowed(endpoint)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.7",
                "192.168.1.1",
                "172.16.4.4",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "[::1]",
                "[fd00::1]",
                "[fe80::1]",
                "224.0.0.1"
            })
    void aHostThatLeadsInsideIsNotCalledEvenWhereItIsOnTheList(String inside) throws Exception {
        PushHosts hosts = new PushHosts(inside);

        assertThat(hosts.isPublic(URI.create("https://" + inside + "/a"))).isFalse();
        assertThat(hosts.isPublic(URI.create("https://93.184.215.14/a"))).isTrue();
    }

    @Test
    void anAddressIsTakenOnlyWithKeysThatAreSome() {
        Notifications outbox = all.outbox(service.origin());
        DeviceAddress device = service.device("/a");
        String endpoint = device.endpoint();

        assertThat(outbox.accept(device)).isTrue();
        assertThat(outbox.accept(new DeviceAddress(endpoint, device.key(), "c2hvcnQ"))).isFalse();
        assertThat(outbox.accept(new DeviceAddress(endpoint, "BAAA", device.secret()))).isFalse();
        assertThat(outbox.accept(new DeviceAddress(endpoint, "not base64", device.secret())))
                .isFalse();
        assertThat(outbox.accept(new DeviceAddress(endpoint, device.secret(), device.secret())))
                .isFalse();
    }

    @Test
    void withoutKeysNothingIsOfferedAndByHalvesNothingStarts() {
        NewPushKeys one = NewPushKeys.make();
        String mail = "mailto:it@trellis.example";
        Clock now = clock;

        assertThat(new PushKeys("", "", "", now).areThere()).isFalse();
        assertThat(new PushKeys(one.publicKey(), one.privateKey(), mail, now).areThere()).isTrue();
        cannotStart(one.publicKey(), one.privateKey(), "");
        cannotStart(one.publicKey(), "", mail);
        cannotStart(one.publicKey(), one.privateKey(), "it@trellis.example");
        cannotStart(one.publicKey(), NewPushKeys.make().privateKey(), mail);
        cannotStart("nothing of the kind", one.privateKey(), mail);
    }

    private void cannotStart(String publicKey, String privateKey, String contact) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new PushKeys(publicKey, privateKey, contact, clock))
                .satisfies(e -> {
                    if (!privateKey.isEmpty()) {
                        assertThat(e.getMessage()).doesNotContain(privateKey);
                    }
                });
    }

    private final class Owner implements MailOwner {

        @Override
        public MailKind kind() {
            return MailKind.NOTIFICATION;
        }

        @Override
        public boolean stillMeant(String key) {
            return meant || !key.equals("n1");
        }

        @Override
        public void settled(String key, MailOutcome outcome) {
            told.add(key + " " + outcome);
        }
    }

    private void ask(String key, DeviceAddress device, String language) {
        ask(key, device, language, Duration.ofHours(1));
    }

    private void ask(String key, DeviceAddress device, String language, Duration sense) {
        Instant until = clock.instant().plus(sense);
        transaction.executeWithoutResult(status ->
                all.outbox(service.origin())
                        .send(List.of(new Notification(key, device, language, until))));
    }

    private void send() {
        all.send(service.origin(), new Owner());
    }

    private Received only() {
        assertThat(service.received()).hasSize(1);
        return service.received().getFirst();
    }

    private static OutgoingMail only(OutgoingMails mails) {
        assertThat(mails.findAll()).hasSize(1);
        return mails.findAll().getFirst();
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
