package app.trellis.tools;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.Me;
import app.trellis.shared.NotFound;
import app.trellis.shared.Refused;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says where tools are told that something happened, and what became of it. */
@Service
public class KeepingWebhooks {

    /** At the same time. */
    public static final int MOST = 5;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final String BEGINS = "whsec_";

    private final Webhooks webhooks;
    private final Tokens tokens;
    private final HookAddresses addresses;
    private final WebhookSchedule schedule;
    private final Audit audit;
    private final Clock clock;

    KeepingWebhooks(
            Webhooks webhooks,
            Tokens tokens,
            HookAddresses addresses,
            WebhookSchedule schedule,
            Audit audit,
            Clock clock) {
        this.webhooks = webhooks;
        this.tokens = tokens;
        this.addresses = addresses;
        this.schedule = schedule;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that were not removed, the newest first. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional(readOnly = true)
    public List<WebhookDetails> all() {
        return webhooks.all(clock.instant());
    }

    /**
     * Tells a tool from now on, of what its token lets it see.
     *
     * @param address over https and public, unless whoever runs Trellis allowed it
     * @return the secret that signs, told this once
     * @throws NotFound when there is no such token that holds
     * @throws Refused when the address may not be called or there are too many
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public String add(UUID token, String address) {
        Instant now = clock.instant();
        if (tokens.find(token).filter(one -> one.holds(now)).isEmpty()) {
            throw new NotFound();
        }
        URI uri =
                addresses.read(address).orElseThrow(() -> new Refused("tools.hook.address-wrong"));
        if (webhooks.all(now).size() >= MOST) {
            throw new Refused("tools.hook.too-many", MOST);
        }
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        UUID id = webhooks.add(token, uri.toString(), secret, Me.id(), now);
        schedule.demand();
        audit.record(Action.WEBHOOK_ADDED, id);
        return secret;
    }

    /**
     * Tells it nothing more; what waits is not told.
     *
     * @throws NotFound when there is no such
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void remove(UUID webhook) {
        if (!webhooks.remove(webhook, clock.instant())) {
            throw new NotFound();
        }
        audit.record(Action.WEBHOOK_REMOVED, webhook);
    }

    /** Begins anew with what was given up. */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public void tryAgain(UUID webhook) {
        webhooks.tryAgain(webhook, clock.instant());
    }
}
