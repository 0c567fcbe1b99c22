package app.trellis.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file that the server can write and cannot read. What is in it is sealed a megabyte at a time
 * with a key made for this file alone (AES-256-GCM with HKDF-SHA-256), and that key with both
 * halves of a recovery key, one inside the other, so that neither half opens anything alone ({@code
 * docs/practice-export.md}).
 */
public final class SealedFile {

    private static final String FIRST_LINE = "trellis-sealed 1";

    /** Of the second line; a longer one is none of ours. */
    private static final int LONGEST = 16_384;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SealedFile() {}

    /** Neither of the halves that were given is the one that is missing. */
    public static final class HalfMissing extends Exception {

        private static final long serialVersionUID = 1L;

        private final String fingerprint;

        HalfMissing(String fingerprint) {
            super("The half %s is missing".formatted(fingerprint));
            this.fingerprint = fingerprint;
        }

        /** Of the half that is missing. */
        public String fingerprint() {
            return fingerprint;
        }
    }

    /**
     * Begins a file.
     *
     * @param out closed together with what is given back
     * @return takes what is to be sealed; the file is whole once it is closed
     */
    public static OutputStream seal(
            OutputStream out, Instant madeAt, SealingHalf first, SealingHalf second)
            throws IOException {
        try {
            StreamingAeadConfig.register();
            KeysetHandle key =
                    KeysetHandle.newBuilder()
                            .addEntry(
                                    KeysetHandle.generateEntryFromParameters(
                                                    PredefinedStreamingAeadParameters
                                                            .AES256_GCM_HKDF_1MB)
                                            .withRandomId()
                                            .makePrimary())
                            .build();
            byte[] context = context(first.fingerprint(), second.fingerprint());
            byte[] wrapped =
                    second.seal(
                            first.seal(
                                    TinkProtoKeysetFormat.serializeKeyset(
                                            key, InsecureSecretKeyAccess.get()),
                                    context),
                            context);
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("madeAt", madeAt.toString());
            said.put("halves", List.of(first.fingerprint(), second.fingerprint()));
            said.put("key", Base64.getEncoder().encodeToString(wrapped));
            byte[] head =
                    (FIRST_LINE + "\n" + JSON.writeValueAsString(said) + "\n")
                            .getBytes(StandardCharsets.UTF_8);
            out.write(head);
            return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class)
                    .newEncryptingStream(out, head);
        } catch (GeneralSecurityException failed) {
            throw new IOException("The file could not be sealed", failed);
        }
    }

    /**
     * Opens a file; a byte that is another is found when it is read.
     *
     * @param in the sealed file and nothing behind it
     * @throws GeneralSecurityException when it is not such a file, or was changed
     * @throws HalfMissing when a half that it was sealed with is not among those given
     */
    public static InputStream open(InputStream in, Collection<OpeningHalf> halves)
            throws IOException, GeneralSecurityException, HalfMissing {
        StreamingAeadConfig.register();
        byte[] first = line(in, FIRST_LINE.length() + 1);
        byte[] second = line(in, LONGEST);
        if (!new String(first, StandardCharsets.UTF_8).equals(FIRST_LINE + "\n")) {
            throw new GeneralSecurityException("Not a sealed file");
        }
        Head head = Head.read(second);
        OpeningHalf one = half(halves, head.first());
        OpeningHalf other = half(halves, head.second());
        byte[] context = context(head.first(), head.second());
        KeysetHandle key =
                TinkProtoKeysetFormat.parseKeyset(
                        one.open(other.open(head.key(), context), context),
                        InsecureSecretKeyAccess.get());
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(first);
        both.write(second);
        return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class)
                .newDecryptingStream(in, both.toByteArray());
    }

    private static OpeningHalf half(Collection<OpeningHalf> halves, String fingerprint)
            throws HalfMissing {
        return halves.stream()
                .filter(half -> half.sealing().fingerprint().equals(fingerprint))
                .findFirst()
                .orElseThrow(() -> new HalfMissing(fingerprint));
    }

    /** Bound into both seals, so that a wrapped key fits this pair of halves alone. */
    private static byte[] context(String first, String second) {
        return String.join("|", FIRST_LINE, first, second).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] line(InputStream in, int longest)
            throws IOException, GeneralSecurityException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read;
        do {
            read = in.read();
            if (read < 0 || line.size() >= longest) {
                throw new GeneralSecurityException("Not a sealed file");
            }
            line.write(read);
        } while (read != '\n');
        return line.toByteArray();
    }

    /** What stands in the second line. */
    private record Head(String first, String second, byte[] key) {

        static Head read(byte[] line) throws GeneralSecurityException {
            try {
                JsonNode said = JSON.readTree(line);
                return new Head(
                        said.path("halves").path(0).asString(""),
                        said.path("halves").path(1).asString(""),
                        Base64.getDecoder().decode(said.path("key").asString("")));
            } catch (JacksonException | IllegalArgumentException broken) {
                throw new GeneralSecurityException("Not a sealed file", broken);
            }
        }
    }
}
