package app.trellis.identity;

import app.trellis.shared.Refused;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password4j.Argon2Password4jPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The rules for passwords: 15 code points and more, not among the common ones, hashed with Argon2id
 * (19 MiB, 2 passes, 1 lane, the parameters of the OWASP password storage page).
 */
@Component
class Passwords {

    static final int SHORTEST = 15;
    static final int LONGEST = 256;

    /** One thing said again and again, or one short word and nothing but numbers and signs. */
    private static final Pattern REPEATED = Pattern.compile("(.{1,12}?)\\1+");

    private static final Pattern WORD_AND_NUMBERS =
            Pattern.compile("\\p{L}{1,9}[\\p{N}\\p{P}\\p{S}]+");
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    private final PasswordEncoder encoder;
    private final long[] common = readCommon();
    private final String nobodysHash;

    @Autowired
    Passwords(ObjectProvider<KnownPassword> known) {
        this(encoder(known.getIfAvailable()));
    }

    Passwords() {
        this(encoder(null));
    }

    private Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodysHash = String.valueOf(encoder.encode("nobody has this password"));
    }

    private static PasswordEncoder encoder(@Nullable KnownPassword known) {
        PasswordEncoder argon2 =
                new Argon2Password4jPasswordEncoder(
                        Argon2Function.getInstance(
                                MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID));
        return known == null ? argon2 : new OneHash(argon2, known.password());
    }

    /**
     * Checks and hashes a new password.
     *
     * @throws Refused when it is too short, too long or a common one
     */
    String hashNew(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Refused("identity.password-short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new Refused("identity.password-long", LONGEST);
        }
        if (isCommon(password)) {
            throw new Refused("identity.password-common");
        }
        return String.valueOf(encoder.encode(password));
    }

    /**
     * Checks and hashes a new PIN, like a password.
     *
     * @throws Refused when it breaks a rule of {@link Pin}
     */
    String hashPin(String pin) {
        Pin.demandGood(pin);
        return String.valueOf(encoder.encode(pin));
    }

    /** Hashes a code that was made by chance: no rule is asked of it. */
    String hashChance(String code) {
        return String.valueOf(encoder.encode(code));
    }

    boolean matches(String password, String hash) {
        return password.codePointCount(0, password.length()) <= LONGEST
                && encoder.matches(password, hash);
    }

    /** Takes as long as a real comparison, so that time does not tell who has an account. */
    void matchNobody(String password) {
        matches(password, nobodysHash);
    }

    /** Whether it is among the passwords that are tried first. */
    boolean isCommon(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return lower.contains("trellis")
                || lower.codePoints().distinct().count() < 5
                || REPEATED.matcher(lower).matches()
                || WORD_AND_NUMBERS.matcher(lower).matches()
                || Arrays.binarySearch(common, digest(lower)) >= 0;
    }

    private static long digest(String password) {
        try {
            byte[] sha =
                    MessageDigest.getInstance("SHA-256")
                            .digest(password.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first 8 bytes of the SHA-256 of each common password of that length, sorted. */
    private static long[] readCommon() {
        try (InputStream stream =
                new ClassPathResource("common-passwords.sha256").getInputStream()) {
            ByteBuffer buffer = ByteBuffer.wrap(stream.readAllBytes());
            long[] digests = new long[buffer.remaining() / Long.BYTES];
            for (int i = 0; i < digests.length; i++) {
                digests[i] = buffer.getLong();
            }
            Arrays.sort(digests);
            return digests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
