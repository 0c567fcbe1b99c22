package app.trellis.identity;

import app.trellis.shared.AccountId;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gave the right password and has not shown more yet. For everything but the second
 * step itself they are nobody.
 *
 * @param since when the password was given
 * @param makes whether they have no second step and must make one first
 * @param shown what they showed besides, and are signed in with at once
 */
record Arriving(AccountId account, Instant since, boolean makes, @Nullable Factor shown)
        implements Serializable {

    /** Long enough to fetch a phone from another room, or to install an app. */
    private static final Duration HOLDS = Duration.ofMinutes(15);

    boolean isOver(Instant now) {
        return !now.isBefore(since.plus(HOLDS));
    }

    Arriving having(Factor factor) {
        return new Arriving(account, since, makes, factor);
    }
}
