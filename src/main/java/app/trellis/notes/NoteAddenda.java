package app.trellis.notes;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

import java.util.List;
import java.util.UUID;

/** Knows no way to change or delete. */
interface NoteAddenda extends Repository<NoteAddendum, UUID> {

    List<NoteAddendum> findByNoteOrderByAddedAtAscIdAsc(NoteId note, Limit limit);
}
