package app.trellis.vault;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The secret half of a recovery key: one person's part of what opens a sealed file. It is made
 * once, given out as a file and never kept here (HPKE, RFC 9180: X25519, HKDF-SHA-256,
 * AES-256-GCM).
 */
public final class OpeningHalf {

    private static final String FORMAT = "trellis-key";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KeysetHandle keys;
    private final SealingHalf sealing;

    private OpeningHalf(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.sealing = SealingHalf.of(keys.getPublicKeysetHandle());
    }

    /** A fresh one. */
    public static OpeningHalf make() {
        try {
            HybridConfig.register();
            HpkeParameters parameters =
                    HpkeParameters.builder()
                            .setVariant(HpkeParameters.Variant.NO_PREFIX)
                            .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                            .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                            .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                            .build();
            return new OpeningHalf(
                    KeysetHandle.newBuilder()
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(parameters)
                                            .withRandomId()
                                            .makePrimary())
                            .build());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("No key could be made", impossible);
        }
    }

    /**
     * Reads one from the file that was given out.
     *
     * @throws GeneralSecurityException when it is not one
     */
    public static OpeningHalf parse(String text) throws GeneralSecurityException {
        HybridConfig.register();
        try {
            JsonNode file = JSON.readTree(text);
            if (!FORMAT.equals(file.path("format").asString(""))
                    || file.path("version").asInt(0) != VERSION) {
                throw new GeneralSecurityException("Not the half of a recovery key");
            }
            return new OpeningHalf(
                    TinkJsonProtoKeysetFormat.parseKeyset(
                            file.path("key").toString(), InsecureSecretKeyAccess.get()));
        } catch (JacksonException notJson) {
            throw new GeneralSecurityException("Not the half of a recovery key", notJson);
        }
    }

    /** What the server keeps of it. */
    public SealingHalf sealing() {
        return sealing;
    }

    /**
     * The file that is given out once.
     *
     * @param about a sentence for whoever finds it
     */
    public String text(String about) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("version", VERSION);
        file.put("about", about);
        file.put("fingerprint", sealing.fingerprint());
        try {
            file.put(
                    "key",
                    JSON.readTree(
                            TinkJsonProtoKeysetFormat.serializeKeyset(
                                    keys, InsecureSecretKeyAccess.get())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file) + "\n";
    }

    byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        return keys.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                .decrypt(sealed, context);
    }

    @Override
    public String toString() {
        return "OpeningHalf[%s]".formatted(sealing.fingerprint());
    }
}
