package app.trellis.shared;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The opaque code of a single-use link: whose rows to look in, and 32 random bytes of which only a
 * digest is stored.
 *
 * @param scope a practice's id, or an account's
 * @param secret the random part
 */
public record SecretLink(UUID scope, byte[] secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int SCOPE_BYTES = 16;

    public static SecretLink fresh(UUID scope) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new SecretLink(scope, secret);
    }

    /** Reads a code from an address; anything malformed is simply no link. */
    public static Optional<SecretLink> parse(String code) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(code);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (bytes.length != SCOPE_BYTES + SECRET_BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID scope = new UUID(buffer.getLong(), buffer.getLong());
        byte[] secret = new byte[SECRET_BYTES];
        buffer.get(secret);
        return Optional.of(new SecretLink(scope, secret));
    }

    /** The code as it stands in an address. */
    public String code() {
        ByteBuffer buffer = ByteBuffer.allocate(SCOPE_BYTES + SECRET_BYTES);
        buffer.putLong(scope.getMostSignificantBits()).putLong(scope.getLeastSignificantBits());
        buffer.put(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }

    /** What is stored in its place. */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
