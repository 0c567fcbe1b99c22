package app.trellis.notes;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Knows no way to change or delete. */
interface NoteReturns extends Repository<NoteReturn, UUID> {

    /** The latest first. */
    List<NoteReturn> findByNoteOrderByVersionNumberDesc(NoteId note, Limit limit);
}
