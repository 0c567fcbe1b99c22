package app.trellis.identity;

import app.trellis.shared.AccountId;
import app.trellis.shared.Refused;
import app.trellis.shared.SecretLink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes single-use links to a new password; whoever asks for one has checked who may. */
@Component
public class PasswordLinks {

    /** A link in a mail is short-lived; one that a person hands over may wait a day. */
    static final Duration BY_MAIL = Duration.ofMinutes(10);

    static final Duration BY_HAND = Duration.ofDays(1);

    /** More than the three that anybody may have mailed, so that those never stand in the way. */
    private static final int MOST_AN_HOUR = 10;

    private final PasswordResets resets;
    private final Clock clock;

    PasswordLinks(PasswordResets resets, Clock clock) {
        this.resets = resets;
        this.clock = clock;
    }

    /**
     * A link that a person hands over.
     *
     * @return the path below the public address
     * @throws Refused when there were ten for this account within an hour
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String toHandOver(AccountId account) {
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        if (resets.countByAccountAndCreatedAtAfter(account, hourAgo) >= MOST_AN_HOUR) {
            throw new Refused("identity.many-links");
        }
        return path(account, BY_HAND);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    String toMail(AccountId account) {
        return path(account, BY_MAIL);
    }

    private String path(AccountId account, Duration life) {
        SecretLink link = SecretLink.fresh(account.value());
        resets.save(new PasswordReset(account, link.digest(), clock.instant(), life));
        return "/new-password/" + link.code();
    }
}
