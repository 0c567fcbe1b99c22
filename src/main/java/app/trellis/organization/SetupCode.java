package app.trellis.organization;

import app.trellis.identity.OpeningAccounts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The one-time code for the set-up page. It is printed in the log at start while nobody has an
 * account, so that only somebody who can read the log can set Trellis up.
 */
@Component
class SetupCode {

    private static final Logger LOG = LoggerFactory.getLogger(SetupCode.class);

    /** Without letters and digits that look like one another. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;
    private static final int MOST_TRIES = 20;

    private final OpeningAccounts accounts;
    private final Environment environment;
    private @Nullable String code;
    private int tries;

    SetupCode(OpeningAccounts accounts, Environment environment) {
        this.accounts = accounts;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void printWhileNobodyIsHere() {
        if (environment.matchesProfiles("demo") || accounts.isAnybodyHere()) {
            return;
        }
        renew();
    }

    /** Whether this is the code; after twenty wrong ones a new code is printed. */
    synchronized boolean matches(String typed) {
        if (code == null) {
            return false;
        }
        boolean right =
                MessageDigest.isEqual(
                        code.getBytes(StandardCharsets.UTF_8),
                        typed.strip()
                                .toUpperCase(java.util.Locale.ROOT)
                                .getBytes(StandardCharsets.UTF_8));
        if (!right && ++tries >= MOST_TRIES) {
            renew();
        }
        return right;
    }

    synchronized void forget() {
        code = null;
    }

    private void renew() {
        SecureRandom random = new SecureRandom();
        StringBuilder fresh = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            fresh.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        code = fresh.toString();
        tries = 0;
        LOG.info("Nobody has an account yet. Open /set-up and type this code once: {}", code);
    }
}
