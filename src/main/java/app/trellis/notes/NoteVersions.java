package app.trellis.notes;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Knows no way to change or delete. */
interface NoteVersions extends Repository<NoteVersion, UUID> {

    List<NoteVersion> findByNoteIn(Collection<NoteId> notes);

    Optional<NoteVersion> findFirstByNoteOrderByNumberDesc(NoteId note);

    Optional<NoteVersion> findByNoteAndNumber(NoteId note, int number);
}
