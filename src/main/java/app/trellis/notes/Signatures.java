package app.trellis.notes;

import app.trellis.shared.MemberId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place where a signature is made, an author's and a supervisor's. Being signed in is what
 * it takes today; whatever else a signature is to ask for is asked here.
 */
@Component
class Signatures {

    private final EntityManager entities;

    Signatures(EntityManager entities) {
        this.entities = entities;
    }

    /** Signs a version and returns the digest that was signed. */
    @Transactional(propagation = Propagation.MANDATORY)
    String sign(
            SessionNote note, NoteVersion version, NoteText text, MemberId signer, Instant now) {
        String digest = NoteDigest.of(note, version.number(), text);
        entities.persist(new NoteSignature(note, version, signer, digest, now));
        return digest;
    }
}
