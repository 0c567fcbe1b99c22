package app.trellis.tools;

import app.trellis.shared.CurrentPractice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds what happened and tells those tools that may see it, by ids alone, signed. What was found
 * is written down before anything is called, and is tried with growing waits until the address says
 * yes or a day is over (docs/decisions/0075).
 */
@Component
class TellingTools {

    static final int MOST_TRIES = 12;

    private static final Logger LOG = LoggerFactory.getLogger(TellingTools.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A transaction that began before the last look may have ended after it. */
    private static final Duration LOOKED_AT_AGAIN = Duration.ofMinutes(5);

    private static final int FOUND_AT_ONCE = 500;
    private static final int TOLD_AT_ONCE = 50;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int GONE = 410;

    private final Webhooks webhooks;
    private final HookAddresses addresses;
    private final HookCall call;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingTools(
            Webhooks webhooks,
            HookAddresses addresses,
            TransactionTemplate transaction,
            Clock clock) {
        this.webhooks = webhooks;
        this.addresses = addresses;
        this.call = new HookCall((SSLSocketFactory) SSLSocketFactory.getDefault());
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One round in the practice that is bound. */
    void look() {
        CurrentPractice.get();
        transaction.executeWithoutResult(status -> find());
        Instant now = clock.instant();
        List<Webhooks.Delivery> due =
                Objects.requireNonNull(
                        transaction.execute(status -> webhooks.due(now, TOLD_AT_ONCE)));
        Set<UUID> down = new HashSet<>();
        due.forEach(delivery -> {
            if (!down.contains(delivery.hook()) && !tell(delivery)) {
                down.add(delivery.hook());
            }
        });
    }

    private void find() {
        Instant now = clock.instant();
        for (Webhooks.Live hook : webhooks.live(now)) {
            Instant again = hook.lookedUntil().minus(LOOKED_AT_AGAIN);
            Instant from = again.isBefore(hook.madeAt()) ? hook.madeAt() : again;
            Instant until = now;
            for (WebhookEvent event : WebhookEvent.values()) {
                if (hook.scopes().contains(event.scope())) {
                    List<Webhooks.Happened> found =
                            webhooks.happened(hook, event, from, FOUND_AT_ONCE);
                    found.forEach(one -> webhooks.toTell(hook, event, one, now));
                    if (found.size() == FOUND_AT_ONCE && found.getLast().at().isBefore(until)) {
                        until = found.getLast().at();
                    }
                }
            }
            webhooks.lookedUntil(hook, until);
        }
    }

    /** Whether its address was there; tells nothing of what it said. */
    private boolean tell(Webhooks.Delivery delivery) {
        boolean open =
                Boolean.TRUE.equals(transaction.execute(status -> webhooks.isStillOpen(delivery)));
        if (!open) {
            settle(delivery, WebhookOutcome.NOT_NEEDED, null);
            return true;
        }
        Integer status = null;
        boolean reached = false;
        try {
            Optional<URI> uri = addresses.read(delivery.address());
            Optional<InetAddress> address =
                    uri.isPresent() ? addresses.resolve(uri.get()) : Optional.empty();
            if (uri.isPresent() && address.isPresent()) {
                byte[] body = body(delivery);
                status = call.post(uri.get(), address.get(), headers(delivery, body), body);
                reached = true;
            } else {
                LOG.warn("Webhook {} leads to an address that may not be called", delivery.hook());
            }
        } catch (IOException notReached) {
            LOG.warn(
                    "Webhook {} was not reached: {}",
                    delivery.hook(),
                    notReached.getClass().getSimpleName());
        }
        if (status != null && status >= 200 && status < 300) {
            settle(delivery, WebhookOutcome.TOLD, status);
        } else if (delivery.tries() + 1 >= MOST_TRIES || Objects.equals(status, GONE)) {
            settle(delivery, WebhookOutcome.GIVEN_UP, status);
        } else {
            putBack(delivery, status);
        }
        return reached;
    }

    private void settle(
            Webhooks.Delivery delivery, WebhookOutcome outcome, @Nullable Integer status) {
        transaction.executeWithoutResult(
                running -> webhooks.settle(delivery.id(), outcome, status, clock.instant()));
    }

    /** The wait doubles from two minutes up to six hours. */
    private void putBack(Webhooks.Delivery delivery, @Nullable Integer status) {
        Duration wait = Duration.ofMinutes(1L << Math.min(delivery.tries() + 1, MOST_TRIES));
        Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        transaction.executeWithoutResult(running -> webhooks.putBack(delivery.id(), status, next));
    }

    private static byte[] body(Webhooks.Delivery delivery) {
        return JSON.createObjectNode()
                .put("id", delivery.id().toString())
                .put("event", delivery.event().code())
                .put("happenedAt", delivery.happenedAt().toString())
                .put("client", delivery.client().toString())
                .put("subject", delivery.subject().toString())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> headers(Webhooks.Delivery delivery, byte[] body) {
        long now = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Trellis-Event-Id", delivery.id().toString());
        headers.put(
                "Trellis-Signature",
                "t=%d,v1=%s".formatted(now, signature(delivery.secret(), now, body)));
        return headers;
    }

    /** HMAC-SHA256 over the second of sending, a dot and the body, in hexadecimal digits. */
    static String signature(String secret, long second, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            mac.update((second + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
