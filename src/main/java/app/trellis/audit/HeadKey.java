package app.trellis.audit;

import app.trellis.shared.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs where the chains end, with an Ed25519 key that lies beside the vault's keys, outside the
 * database. It is made at the first start; the public half lies beside it and is no secret.
 */
@Component
class HeadKey {

    static final String PRIVATE = "audit-signing.pem";
    static final String PUBLIC = "audit-public.pem";

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    private final PrivateKey secret;
    private final PublicKey known;

    HeadKey(@Value("${trellis.data}") Path data) throws IOException, GeneralSecurityException {
        Path keys = Files.createDirectories(data.resolve("keys"));
        Path secretFile = keys.resolve(PRIVATE);
        Path publicFile = keys.resolve(PUBLIC);
        if (!Files.exists(secretFile)) {
            KeyPair fresh = KeyPairGenerator.getInstance(PublicKeys.ALGORITHM).generateKeyPair();
            Files.writeString(publicFile, PublicKeys.pem(fresh.getPublic()));
            Files.createFile(
                    secretFile,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    secretFile,
                    BEGIN
                            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                    .encodeToString(fresh.getPrivate().getEncoded())
                            + END,
                    StandardOpenOption.TRUNCATE_EXISTING);
        }
        secret = read(secretFile);
        known = PublicKeys.read(publicFile).byName().values().iterator().next();
        byte[] word = Chain.bytes("trellis");
        if (!fits(word, sign(word))) {
            throw new CannotStart(
                    "%s does not belong to %s.".formatted(publicFile, secretFile),
                    "Put back the copy of that folder that was kept; nothing was changed.");
        }
    }

    private static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
        String pem = Files.readString(file);
        String body = pem.replace(BEGIN.strip(), "").replace(END.strip(), "");
        return KeyFactory.getInstance(PublicKeys.ALGORITHM)
                .generatePrivate(
                        new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body.strip())));
    }

    private boolean fits(byte[] word, byte[] signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance(PublicKeys.ALGORITHM);
        check.initVerify(known);
        check.update(word);
        return check.verify(signature);
    }

    byte[] sign(byte[] words) {
        try {
            Signature signing = Signature.getInstance(PublicKeys.ALGORITHM);
            signing.initSign(secret);
            signing.update(words);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing failed", e);
        }
    }

    String name() {
        return PublicKeys.name(known);
    }

    PublicKeys known() {
        return PublicKeys.of(known);
    }
}
