package app.trellis.notes;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Knows no way to change or delete. */
interface NoteSignatures extends Repository<NoteSignature, UUID> {

    /** The author's own signature, which is the first. */
    Optional<NoteSignature> findFirstByNoteAndVersionNumberOrderBySignedAt(
            NoteId note, int versionNumber);
}
