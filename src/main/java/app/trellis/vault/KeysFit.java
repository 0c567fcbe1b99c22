package app.trellis.vault;

import app.trellis.shared.CannotStart;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Refuses to start with keys that do not belong to the database: after a restore without them, or
 * with an empty key folder, new words would be sealed with new keys beside old ones that nobody can
 * open, and it would look as if all were well.
 */
@Component
class KeysFit implements InitializingBean {

    private static final Place PLACE = Place.global("key_proof", "sealed", KeyProof.ONLY);
    private static final String WORD = "trellis";

    private final KeyProofs proofs;
    private final Vault vault;
    private final TransactionTemplate transaction;
    private final Path keys;

    KeysFit(
            KeyProofs proofs,
            Vault vault,
            TransactionTemplate transaction,
            @Value("${trellis.data}") Path data) {
        this.proofs = proofs;
        this.vault = vault;
        this.transaction = transaction;
        this.keys = data.resolve("keys").toAbsolutePath().normalize();
    }

    /**
     * @throws CannotStart when the keys do not open what the database holds
     */
    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            Optional<KeyProof> proof = proofs.findById(KeyProof.ONLY);
            if (proof.isEmpty()) {
                proofs.save(new KeyProof(vault.seal(PLACE, WORD)));
            } else if (!opens(proof.get())) {
                throw new CannotStart(
                        "The keys in %s do not open this database.".formatted(keys),
                        "Put back the copy of that folder that was kept with it; nothing was"
                                + " changed.");
            }
        });
    }

    private boolean opens(KeyProof proof) {
        try {
            return WORD.equals(vault.open(PLACE, proof.sealed()));
        } catch (CannotOpen e) {
            return false;
        }
    }
}
