package app.trellis.messages;

import com.google.crypto.tink.subtle.EllipticCurves;
import com.google.crypto.tink.subtle.EllipticCurves.CurveType;
import com.google.crypto.tink.subtle.EllipticCurves.PointFormatType;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * A fresh pair of keys by which push services know that it is the same Trellis that calls (RFC
 * 8292), for whoever runs it to put into the settings.
 *
 * @param publicKey point of P-256, uncompressed, 65 bytes as base64url
 * @param privateKey its private value, 32 bytes as base64url
 */
public record NewPushKeys(String publicKey, String privateKey) {

    private static final int PRIVATE_BYTES = 32;

    /** Makes a pair that nobody has yet. */
    public static NewPushKeys make() {
        try {
            KeyPair pair = EllipticCurves.generateKeyPair(CurveType.NIST_P256);
            byte[] point =
                    EllipticCurves.pointEncode(
                            CurveType.NIST_P256,
                            PointFormatType.UNCOMPRESSED,
                            ((ECPublicKey) pair.getPublic()).getW());
            BigInteger value = ((ECPrivateKey) pair.getPrivate()).getS();
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            return new NewPushKeys(
                    base64.encodeToString(point), base64.encodeToString(bytes(value)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No keys can be made", e);
        }
    }

    private static byte[] bytes(BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] all = new byte[PRIVATE_BYTES];
        int length = Math.min(signed.length, PRIVATE_BYTES);
        System.arraycopy(
                Arrays.copyOfRange(signed, signed.length - length, signed.length),
                0,
                all,
                PRIVATE_BYTES - length,
                length);
        return all;
    }

    @Override
    public String toString() {
        return "NewPushKeys";
    }
}
