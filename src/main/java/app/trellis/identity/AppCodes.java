package app.trellis.identity;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** The codes of authenticator apps: RFC 6238 with SHA-1, six digits, half minutes. */
final class AppCodes {

    static final int SECONDS = 30;

    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator();

    private AppCodes() {}

    /** The half minute that an instant lies in, counted from 1970. */
    static long stepOf(Instant when) {
        return Math.floorDiv(when.getEpochSecond(), SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The half minute whose code was typed: this one, the one before or the one after, because
     * clocks differ.
     *
     * @param used the last half minute whose code was accepted; neither it nor one before counts
     */
    static OptionalLong matching(byte[] secret, String typed, Instant now, long used) {
        long step = stepOf(now);
        OptionalLong found = OptionalLong.empty();
        for (long candidate = step - 1; candidate <= step + 1; candidate++) {
            boolean same =
                    MessageDigest.isEqual(
                            code(secret, candidate).getBytes(StandardCharsets.US_ASCII),
                            typed.getBytes(StandardCharsets.UTF_8));
            if (same && candidate > used && found.isEmpty()) {
                found = OptionalLong.of(candidate);
            }
        }
        return found;
    }
}
