package app.trellis.messages;

import app.trellis.messages.Claims.Answer;
import app.trellis.messages.Claims.Went;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import com.google.crypto.tink.apps.webpush.WebPushHybridEncrypt;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes waiting notifications to the push services of browsers (RFC 8030), each once as {@link
 * Claims} says. What travels is the language of a sentence that the device knows, sealed for that
 * device alone (RFC 8291).
 */
@Component
class SendingNotifications {

    private static final Logger LOG = LoggerFactory.getLogger(SendingNotifications.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);

    /** A push service may not put Trellis off for longer than this. */
    private static final Duration LONGEST_PUT_OFF = Duration.ofHours(6);

    /** A second one takes the place of a first that waits; says nothing of what it is about. */
    private static final String TOPIC = "t";

    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;

    private final Claims claims;
    private final PushKeys keys;
    private final PushHosts hosts;
    private final Vault vault;
    private final Clock clock;

    SendingNotifications(
            OutgoingMails mails,
            ObjectProvider<MailOwner> owners,
            PushKeys keys,
            PushHosts hosts,
            Vault vault,
            Clock clock,
            TransactionTemplate transaction,
            @Value("${trellis.mail.lease}") Duration lease) {
        this.claims = new Claims(mails, owners, clock, transaction, lease);
        this.keys = keys;
        this.hosts = hosts;
        this.vault = vault;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${trellis.mail.every:10s}")
    void sendWaiting() {
        if (!keys.areThere()) {
            return;
        }
        List<UUID> waiting = claims.waiting(EnumSet.of(MailKind.NOTIFICATION));
        if (waiting.isEmpty()) {
            return;
        }
        HttpClient http = client();
        try {
            Set<String> down = new HashSet<>();
            waiting.forEach(id -> claims.send(id, mail -> handOver(mail, http, down)));
        } finally {
            http.shutdownNow();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(TO_CONNECT)
                .build();
    }

    /**
     * @param down push services that were not reached in this round, and are left alone until the
     *     next
     */
    private Answer handOver(OutgoingMail mail, HttpClient http, Set<String> down) {
        HttpRequest request;
        try {
            request = compose(mail);
        } catch (GeneralSecurityException | RuntimeException e) {
            LOG.warn(
                    "Notification {} could not be written: {}",
                    mail.id(),
                    e.getClass().getSimpleName());
            return Answer.of(Went.REFUSED);
        }
        String service = PushHosts.origin(request.uri());
        if (down.contains(service)) {
            return Answer.of(Went.NOT_REACHED);
        }
        Answer answer = handOver(request, http);
        if (answer.went() == Went.NOT_REACHED) {
            down.add(service);
        }
        return answer;
    }

    private Answer handOver(HttpRequest request, HttpClient http) {
        try {
            if (!hosts.isPublic(request.uri())) {
                LOG.warn("A push service leads to an address that is not public");
                return Answer.of(Went.REFUSED);
            }
            HttpResponse<InputStream> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            // The status says all; nobody waits for the rest.
            answer.body().close();
            return read(answer);
        } catch (UnknownHostException
                | ConnectException
                | HttpConnectTimeoutException
                | SSLHandshakeException e) {
            return Answer.of(Went.NOT_REACHED);
        } catch (IOException e) {
            return Answer.of(Went.WHO_KNOWS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.of(Went.WHO_KNOWS);
        }
    }

    /**
     * @throws IllegalStateException when its push service is no longer on the list
     */
    private HttpRequest compose(OutgoingMail mail) throws GeneralSecurityException {
        DeviceAddress device =
                DeviceAddress.fromOneLine(
                        vault.open(
                                Place.global("outgoing_mail", "recipient", mail.id()),
                                mail.recipient()));
        URI uri =
                hosts.allowed(device.endpoint())
                        .orElseThrow(() -> new IllegalStateException("It may not be called"));
        byte[] sealed =
                new WebPushHybridEncrypt.Builder()
                        .withAuthSecret(Base64.getUrlDecoder().decode(device.secret()))
                        .withRecipientPublicKey(Base64.getUrlDecoder().decode(device.key()))
                        .build()
                        .encrypt(mail.language().getBytes(StandardCharsets.US_ASCII), null);
        return HttpRequest.newBuilder(uri)
                .timeout(TO_ANSWER)
                .header("Authorization", keys.authorization(PushHosts.origin(uri)))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", Long.toString(secondsOfSense(mail.senseUntil())))
                .header("Topic", TOPIC)
                .POST(HttpRequest.BodyPublishers.ofByteArray(sealed))
                .build();
    }

    private long secondsOfSense(@Nullable Instant until) {
        return until == null
                ? 0
                : Math.max(0, Duration.between(clock.instant(), until).toSeconds());
    }

    private static Answer read(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return Answer.of(Went.TAKEN);
        }
        if (status == NOT_FOUND || status == GONE) {
            return Answer.of(Went.NOBODY_THERE);
        }
        LOG.warn("The push service {} answered {}", answer.uri().getHost(), status);
        return new Answer(
                Went.REFUSED,
                answer.headers()
                        .firstValue("Retry-After")
                        .map(SendingNotifications::putOff)
                        .orElse(Duration.ZERO));
    }

    /** Seconds; a date, which push services do not send, counts as nothing said. */
    private static Duration putOff(String said) {
        try {
            Duration wait = Duration.ofSeconds(Math.max(0, Integer.parseInt(said.strip())));
            return wait.compareTo(LONGEST_PUT_OFF) < 0 ? wait : LONGEST_PUT_OFF;
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }
}
