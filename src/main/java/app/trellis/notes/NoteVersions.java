package app.trellis.notes;

import org.springframework.data.repository.Repository;

import java.util.Optional;
import java.util.UUID;

/** Knows no way to change or delete. */
interface NoteVersions extends Repository<NoteVersion, UUID> {

    Optional<NoteVersion> findFirstByNoteOrderByNumberDesc(NoteId note);
}
