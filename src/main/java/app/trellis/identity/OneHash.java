package app.trellis.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes one password that everybody may know once, instead of for each of the many people of a
 * sample. Every other password goes to the real encoder.
 */
final class OneHash implements PasswordEncoder {

    private final PasswordEncoder real;
    private final String known;
    private final String hash;

    OneHash(PasswordEncoder real, String known) {
        this.real = real;
        this.known = known;
        this.hash = String.valueOf(real.encode(known));
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return known.contentEquals(String.valueOf(password)) ? hash : real.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String stored) {
        return (hash.equals(stored) && known.contentEquals(String.valueOf(password)))
                || real.matches(password, stored);
    }
}
