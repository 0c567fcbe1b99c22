package app.trellis.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys that lie in a folder outside the database: AES-256-GCM for texts and for the keys of
 * clients, HMAC-SHA-256 for blind indexes. They are made at the first start; without them nothing
 * opens again, so the administrator is asked to keep a copy.
 */
@Component
class KeyFiles {

    private final Aead aead;
    private final PrfSet prf;

    KeyFiles(@Value("${trellis.data}") Path data) throws GeneralSecurityException, IOException {
        AeadConfig.register();
        PrfConfig.register();
        Path keys = Files.createDirectories(data.resolve("keys"));
        aead =
                keyset(keys.resolve("vault.json"), PredefinedAeadParameters.AES256_GCM)
                        .getPrimitive(RegistryConfiguration.get(), Aead.class);
        prf =
                keyset(keys.resolve("index.json"), PredefinedPrfParameters.HMAC_SHA256_PRF)
                        .getPrimitive(RegistryConfiguration.get(), PrfSet.class);
    }

    /** What seals texts of no client, and wraps the keys of clients. */
    Aead aead() {
        return aead;
    }

    PrfSet prf() {
        return prf;
    }

    private static KeysetHandle keyset(Path file, Parameters parameters)
            throws GeneralSecurityException, IOException {
        if (Files.exists(file)) {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(file), InsecureSecretKeyAccess.get());
        }
        KeysetHandle fresh = fresh(parameters);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(fresh, InsecureSecretKeyAccess.get()),
                StandardOpenOption.TRUNCATE_EXISTING);
        return fresh;
    }

    static KeysetHandle fresh(Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(
                        KeysetHandle.generateEntryFromParameters(parameters)
                                .withRandomId()
                                .makePrimary())
                .build();
    }
}
