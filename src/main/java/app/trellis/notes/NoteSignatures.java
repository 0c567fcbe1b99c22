package app.trellis.notes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Knows no way to change or delete. */
interface NoteSignatures extends Repository<NoteSignature, UUID> {

    /** The author's own first, then the second one where there is one. */
    List<NoteSignature> findByNoteAndVersionNumberOrderBySignedAtAscIdAsc(
            NoteId note, int versionNumber);
}
