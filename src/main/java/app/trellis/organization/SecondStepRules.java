package app.trellis.organization;

import app.trellis.identity.FactorPolicy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a practice asks of its people when they sign in.
 *
 * @param staffDeviation why those who work here are not always asked; null where they are
 * @param clientDeviation why clients are not always asked; null where they are
 */
public record SecondStepRules(
        FactorPolicy staff,
        FactorPolicy clients,
        @Nullable Deviation staffDeviation,
        @Nullable Deviation clientDeviation) {

    /** What was said, once, for asking less than always. */
    public record Deviation(String reason, Instant at) {}
}
