package app.trellis.vault;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The half of a recovery key that the server keeps. Files can be sealed with it; it opens nothing.
 */
public final class SealingHalf {

    private static final int SHOWN = 8;

    private final KeysetHandle keys;
    private final String fingerprint;

    @AccessesPartialKey
    private SealingHalf(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        if (!(keys.getPrimary().getKey() instanceof HpkePublicKey key)) {
            throw new GeneralSecurityException("Not a key to seal files with");
        }
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(key.getPublicKeyBytes().toByteArray());
        this.fingerprint = HexFormat.of().formatHex(digest, 0, SHOWN);
    }

    static SealingHalf of(KeysetHandle keys) throws GeneralSecurityException {
        return new SealingHalf(keys);
    }

    /**
     * @param bytes as {@link #bytes()} gave them
     */
    public static SealingHalf of(byte[] bytes) {
        try {
            HybridConfig.register();
            return new SealingHalf(TinkProtoKeysetFormat.parseKeysetWithoutSecret(bytes));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Not a key to seal files with", broken);
        }
    }

    /** To be kept; it holds no secret. */
    public byte[] bytes() {
        try {
            return TinkProtoKeysetFormat.serializeKeysetWithoutSecret(keys);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By which people and files tell which half it is: 16 hexadecimal digits. */
    public String fingerprint() {
        return fingerprint;
    }

    byte[] seal(byte[] secret, byte[] context) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                .encrypt(secret, context);
    }
}
