package app.trellis.notes;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Knows no way to change or delete. */
interface NoteVersions extends Repository<NoteVersion, UUID> {

    Optional<NoteVersion> findFirstByNoteOrderByNumberDesc(NoteId note);
}
