package app.trellis.notes;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Knows no way to change or delete. */
interface NoteAddenda extends Repository<NoteAddendum, UUID> {

    List<NoteAddendum> findByNoteIn(Collection<NoteId> notes);

    List<NoteAddendum> findByNoteOrderByAddedAtAscIdAsc(NoteId note, Limit limit);
}
