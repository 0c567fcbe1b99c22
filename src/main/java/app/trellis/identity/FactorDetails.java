package app.trellis.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has besides their password.
 *
 * @param appSince since when an authenticator app is asked; null without one
 * @param paperLeft how many codes on paper are not used yet
 * @param demanded whether one of their places demands a second step
 */
public record FactorDetails(@Nullable Instant appSince, int paperLeft, boolean demanded) {

    public boolean hasApp() {
        return appSince != null;
    }
}
