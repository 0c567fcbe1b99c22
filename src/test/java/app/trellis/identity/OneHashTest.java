package app.trellis.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

class OneHashTest {

    private static final String KNOWN = "ivy grows slowly here";

    private final AtomicInteger asked = new AtomicInteger();
    private final PasswordEncoder real = new Counting(asked);
    private final OneHash encoder = new OneHash(real, KNOWN);

    @Test
    void theKnownPasswordIsHashedOnce() {
        String first = encoder.encode(KNOWN);

        assertThat(encoder.encode(KNOWN)).isEqualTo(first);
        assertThat(encoder.matches(KNOWN, first)).isTrue();
        assertThat(asked).hasValue(1);
    }

    @Test
    void everyOtherPasswordIsHashedAndComparedForReal() {
        String other = encoder.encode("a quiet garden by the river");

        assertThat(other).isNotEqualTo(encoder.encode("a quiet garden by the river"));
        assertThat(encoder.matches("a quiet garden by the river", other)).isTrue();
        assertThat(encoder.matches(KNOWN, other)).isFalse();
        assertThat(encoder.matches("a quiet garden by the river", encoder.encode(KNOWN))).isFalse();
        assertThat(asked).hasValueGreaterThan(4);
    }

    /** A cheap one of the framework's own, and how often it was asked. */
    private record Counting(AtomicInteger asked, PasswordEncoder cheap) implements PasswordEncoder {

        Counting(AtomicInteger asked) {
            this(asked, new Pbkdf2PasswordEncoder("", 16, 1, PBKDF2WithHmacSHA256));
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            asked.incrementAndGet();
            return cheap.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
            asked.incrementAndGet();
            return cheap.matches(password, stored);
        }
    }
}
