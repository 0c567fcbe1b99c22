package app.trellis.messages;

import app.trellis.messages.Claims.Answer;
import app.trellis.messages.Claims.Went;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import com.google.crypto.tink.apps.webpush.WebPushHybridEncrypt;
import java.io.IOException;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLException;
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
    private final HttpClient http;

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
        this.http =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(TO_CONNECT)
                        .build();
    }

    @Scheduled(fixedDelayString = "${trellis.mail.every:10s}")
    void sendWaiting() {
        if (!keys.areThere()) {
            return;
        }
        Set<String> down = new HashSet<>();
        for (UUID id : claims.waiting(EnumSet.of(MailKind.NOTIFICATION))) {
            claims.send(id, mail -> handOver(mail, down));
        }
    }

    /**
     * @param down push services that were not reached in this round, and are left alone until the
     *     next
     */
    private Answer handOver(OutgoingMail mail, Set<String> down) {
        DeviceAddress device =
                DeviceAddress.fromOneLine(
                        vault.open(
                                Place.global("outgoing_mail", "recipient", mail.id()),
                                mail.recipient()));
        Optional<URI> address = hosts.allowed(device.endpoint());
        if (address.isEmpty()) {
            return Answer.of(Went.REFUSED);
        }
        URI uri = address.get();
        if (down.contains(PushHosts.origin(uri))) {
            return Answer.of(Went.NOT_REACHED);
        }
        Answer answer = handOver(mail, device, uri);
        if (answer.went() == Went.NOT_REACHED) {
            down.add(PushHosts.origin(uri));
        }
        return answer;
    }

    private Answer handOver(OutgoingMail mail, DeviceAddress device, URI uri) {
        try {
            if (!hosts.isPublic(uri)) {
                return Answer.of(Went.REFUSED);
            }
            HttpResponse<Void> answer =
                    http.send(request(mail, device, uri), HttpResponse.BodyHandlers.discarding());
            return read(answer);
        } catch (UnknownHostException
                | ConnectException
                | HttpConnectTimeoutException
                | SSLException e) {
            return Answer.of(Went.NOT_REACHED);
        } catch (IOException e) {
            return Answer.of(Went.WHO_KNOWS);
        } catch (GeneralSecurityException e) {
            LOG.warn("Notification {} could not be sealed", mail.id());
            return Answer.of(Went.REFUSED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.of(Went.WHO_KNOWS);
        }
    }

    private HttpRequest request(OutgoingMail mail, DeviceAddress device, URI uri)
            throws GeneralSecurityException {
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

    private Answer read(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return Answer.of(Went.TAKEN);
        }
        if (status == NOT_FOUND || status == GONE) {
            return Answer.of(Went.NOBODY_THERE);
        }
        LOG.warn("A push service answered {}", status);
        return new Answer(
                Went.REFUSED,
                answer.headers().firstValue("Retry-After").map(this::putOff).orElse(Duration.ZERO));
    }

    /** Seconds; a date, which push services do not send, counts as nothing said. */
    private Duration putOff(String said) {
        try {
            Duration wait = Duration.ofSeconds(Math.max(0, Integer.parseInt(said.strip())));
            return wait.compareTo(LONGEST_PUT_OFF) < 0 ? wait : LONGEST_PUT_OFF;
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }
}
