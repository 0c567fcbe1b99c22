package app.trellis.notes;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Knows no way to change or delete. */
interface NoteWithdrawals extends Repository<NoteWithdrawal, UUID> {

    Optional<NoteWithdrawal> findByNote(NoteId note);
}
