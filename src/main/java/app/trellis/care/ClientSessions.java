package app.trellis.care;

import app.trellis.shared.ClientId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ClientSessions extends JpaRepository<ClientSession, SessionId> {

    List<ClientSession> findByClientOrderByStartsAtDesc(ClientId client, Limit limit);

    List<ClientSession> findByClientOrderByStartsAtAscIdAsc(ClientId client, Pageable page);

    Optional<ClientSession> findFirstByClientAndAttendanceAndStartsAtAfterOrderByStartsAt(
            ClientId client, Attendance attendance, Instant now);

    List<ClientSession> findByClientAndAttendanceAndStartsAtGreaterThanEqualOrderByStartsAtDesc(
            ClientId client, Attendance attendance, Instant since, Limit limit);

    Optional<ClientSession> findFirstByClientAndAttendanceAndStartsAtBeforeOrderByStartsAtDesc(
            ClientId client, Attendance attendance, Instant before);

    List<ClientSession> findByClientAndStartsAtGreaterThanEqualAndStartsAtLessThanOrderByStartsAt(
            ClientId client, Instant from, Instant to);

    /** The planned sessions of a series after a moment, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select s from ClientSession s
             where s.client = :client and s.series = :series
               and s.attendance = app.trellis.care.Attendance.PLANNED and s.startsAt > :after
             order by s.startsAt
            """)
    List<ClientSession> findLaterLocked(ClientId client, UUID series, Instant after);

    /** The session, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ClientSession s where s.id = :id")
    Optional<ClientSession> findLocked(SessionId id);
}
