package app.trellis.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ed25519 keys by which signed heads are checked, by their names. */
record PublicKeys(Map<String, PublicKey> byName) {

    static final String ALGORITHM = "Ed25519";

    private static final int NAME = 16;
    private static final Pattern PEM =
            Pattern.compile(
                    "-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    static PublicKeys of(PublicKey key) {
        return new PublicKeys(Map.of(name(key), key));
    }

    /**
     * One key or several after each other, as PEM.
     *
     * @throws IOException when the file cannot be read or holds none
     */
    static PublicKeys read(Path file) throws IOException {
        Map<String, PublicKey> keys = new LinkedHashMap<>();
        Matcher found = PEM.matcher(Files.readString(file));
        try {
            while (found.find()) {
                PublicKey key =
                        KeyFactory.getInstance(ALGORITHM)
                                .generatePublic(
                                        new X509EncodedKeySpec(
                                                Base64.getMimeDecoder().decode(found.group(1))));
                keys.put(name(key), key);
            }
        } catch (GeneralSecurityException none) {
            throw new IOException(none);
        }
        if (keys.isEmpty()) {
            throw new IOException("No public key in " + file);
        }
        return new PublicKeys(keys);
    }

    boolean signed(Anchor anchor) {
        PublicKey key = byName.get(anchor.key());
        if (key == null) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(Chain.bytes(anchor.signed()));
            return check.verify(anchor.signature());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    static String name(PublicKey key) {
        return java.util.HexFormat.of()
                .formatHex(Chain.sha256().digest(key.getEncoded()))
                .substring(0, NAME);
    }

    static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
