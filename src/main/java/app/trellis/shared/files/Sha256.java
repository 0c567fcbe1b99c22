package app.trellis.shared.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of all files: SHA-256 (FIPS 180-4), written as 64 small hexadecimal digits. */
final class Sha256 {

    static final int DIGITS = 64;

    private Sha256() {}

    static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
