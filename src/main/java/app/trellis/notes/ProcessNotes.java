package app.trellis.notes;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Knows no way to find a process note but by its author. */
interface ProcessNotes extends JpaRepository<ProcessNote, UUID> {

    Optional<ProcessNote> findByClientAndSessionAndAuthor(
            ClientId client, SessionId session, MemberId author);

    boolean existsByClientAndSessionAndAuthor(ClientId client, SessionId session, MemberId author);

    /** The same, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select n from ProcessNote n
             where n.client = :client and n.session = :session and n.author = :author
            """)
    Optional<ProcessNote> findLocked(ClientId client, SessionId session, MemberId author);
}
