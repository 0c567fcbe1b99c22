package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SessionNotes extends JpaRepository<SessionNote, NoteId> {

    /** One's note on a session that is in use; withdrawn ones are left out. */
    default Optional<SessionNote> findInUse(ClientId client, SessionId session, MemberId author) {
        return findByClientAndSessionAndAuthorAndWithdrawnNumber(client, session, author, 0);
    }

    Optional<SessionNote> findByClientAndSessionAndAuthorAndWithdrawnNumber(
            ClientId client, SessionId session, MemberId author, int withdrawnNumber);

    int countBySessionAndAuthorAndWithdrawnNumberGreaterThan(
            SessionId session, MemberId author, int number);

    /** The note, held until the transaction ends, so that a draft is kept or signed one by one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from SessionNote n where n.id = :id")
    Optional<SessionNote> findLocked(NoteId id);
}
