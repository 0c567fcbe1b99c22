package app.trellis.messages;

import app.trellis.shared.CannotStart;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwtEcdsaParameters;
import com.google.crypto.tink.jwt.JwtEcdsaPrivateKey;
import com.google.crypto.tink.jwt.JwtEcdsaPublicKey;
import com.google.crypto.tink.jwt.JwtPublicKeySign;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.subtle.EllipticCurves;
import com.google.crypto.tink.subtle.EllipticCurves.CurveType;
import com.google.crypto.tink.subtle.EllipticCurves.PointFormatType;
import com.google.crypto.tink.util.SecretBigInteger;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The pair of keys by which push services know Trellis again (VAPID, RFC 8292). Without one,
 * Trellis calls no push service.
 */
@Component
class PushKeys {

    private static final String REMEDY =
            "Make a pair with the command push keys and set trellis.push.public-key,"
                    + " trellis.push.private-key and trellis.push.contact, or none of the three.";

    /** A push service takes at most a day. */
    private static final Duration HOLDS = Duration.ofHours(12);

    private final String publicKey;
    private final String contact;
    private final @Nullable JwtPublicKeySign signing;
    private final Clock clock;

    /**
     * @throws CannotStart when only some of it is set, or it is no pair
     */
    PushKeys(
            @Value("${trellis.push.public-key}") String publicKey,
            @Value("${trellis.push.private-key}") String privateKey,
            @Value("${trellis.push.contact}") String contact,
            Clock clock) {
        this.publicKey = publicKey.strip();
        this.contact = contact.strip();
        this.clock = clock;
        long set = Stream.of(publicKey, privateKey, contact).filter(one -> !one.isBlank()).count();
        if (set == 0) {
            this.signing = null;
            return;
        }
        if (set < 3) {
            throw new CannotStart("Notifications are configured by halves.", REMEDY);
        }
        if (!this.contact.startsWith("mailto:") && !this.contact.startsWith("https://")) {
            throw new CannotStart(
                    "trellis.push.contact is neither an address beginning with mailto: nor one"
                            + " beginning with https:.",
                    "Set one of the two.");
        }
        try {
            this.signing = signing(this.publicKey, privateKey.strip());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotStart("The two keys for notifications are no pair.", REMEDY);
        }
    }

    @AccessesPartialKey
    private static JwtPublicKeySign signing(String publicKey, String privateKey)
            throws GeneralSecurityException {
        JwtSignatureConfig.register();
        JwtEcdsaParameters es256 =
                JwtEcdsaParameters.builder()
                        .setAlgorithm(JwtEcdsaParameters.Algorithm.ES256)
                        .setKidStrategy(JwtEcdsaParameters.KidStrategy.IGNORED)
                        .build();
        JwtEcdsaPublicKey point =
                JwtEcdsaPublicKey.builder()
                        .setParameters(es256)
                        .setPublicPoint(
                                EllipticCurves.pointDecode(
                                        CurveType.NIST_P256,
                                        PointFormatType.UNCOMPRESSED,
                                        Base64.getUrlDecoder().decode(publicKey)))
                        .build();
        JwtEcdsaPrivateKey key =
                JwtEcdsaPrivateKey.create(
                        point,
                        SecretBigInteger.fromBigInteger(
                                new BigInteger(1, Base64.getUrlDecoder().decode(privateKey)),
                                InsecureSecretKeyAccess.get()));
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), JwtPublicKeySign.class);
    }

    boolean areThere() {
        return signing != null;
    }

    String publicKey() {
        return publicKey;
    }

    /**
     * The line by which one push service knows who calls.
     *
     * @param origin of the push service, as in {@code https://push.example}
     */
    String authorization(String origin) {
        if (signing == null) {
            throw new IllegalStateException("There are no keys");
        }
        RawJwt claims =
                RawJwt.newBuilder()
                        .setTypeHeader("JWT")
                        .setAudience(origin)
                        .setSubject(contact)
                        .setExpiration(clock.instant().plus(HOLDS))
                        .build();
        try {
            return "vapid t=%s, k=%s".formatted(signing.signAndEncode(claims), publicKey);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }
}
