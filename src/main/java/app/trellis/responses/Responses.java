package app.trellis.responses;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.AssignmentKind;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Responses extends JpaRepository<Response, ResponseId> {

    /** One response of a client; whoever writes to it meanwhile waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Response r where r.id = :id and r.client = :client")
    Optional<Response> lock(ResponseId id, ClientId client);

    List<Response> findByClientAndIdIn(ClientId client, Collection<ResponseId> ids);

    Optional<Response> findByIdAndClient(ResponseId id, ClientId client);

    @Query(
            """
            select r from Response r
             where r.client = :client and r.assignment = :assignment
               and r.occurrence = :occurrence and r.state <> DISCARDED
             order by r.startedAt desc, r.id desc
            """)
    List<Response> answering(
            ClientId client, AssignmentId assignment, UUID occurrence, Limit limit);

    @Query(
            """
            select r from Response r
             where r.client = :client and r.assignment = :assignment
               and r.occurrence is null and r.state = DRAFT
             order by r.startedAt desc, r.id desc
            """)
    List<Response> begun(ClientId client, AssignmentId assignment, Limit limit);

    /** What was begun together on somebody's device and not sent. */
    @Query(
            """
            select r from Response r
             where r.client = :client and r.contentKey = :key and r.heldBy = :by
               and r.state = DRAFT and r.startedAt > :since
             order by r.startedAt desc, r.id desc
            """)
    List<Response> together(ClientId client, String key, MemberId by, Instant since, Limit limit);

    /** Words from Help that were begun and not sent. */
    @Query(
            """
            select r from Response r
             where r.client = :client and r.kind = WORD and r.state = DRAFT
             order by r.startedAt desc, r.id desc
            """)
    List<Response> words(ClientId client, Limit limit);

    @Query(
            """
            select new app.trellis.responses.ResponseLine(
                   r.id, r.kind, r.contentKey, r.contentVersion, r.state, r.sharing, r.bring,
                   r.shortVersion, r.use, r.before, r.after, r.quietLine, r.savedAt, r.sentAt,
                   r.readAt, r.talkOn, r.discussedAt, r.acknowledgedAt, r.thread,
                   r.correctedAt, r.hiddenAt)
              from Response r
             where r.client = :client and r.state in (SENT, READ, DISCUSSED)
             order by r.sentAt desc, r.id desc
            """)
    List<ResponseLine> sent(ClientId client, Limit limit);

    /**
     * What was sent, corrected or answered in writing since a moment, and what was sent before and
     * not talked about yet.
     */
    @Query(
            """
            select r from Response r
             where r.client = :client
               and (r.state in (SENT, READ)
                    or (r.state = DISCUSSED
                        and (r.sentAt >= :since or r.correctedAt >= :since
                             or r.thread = ANSWERED
                             or (r.thread = READ and r.threadAt >= :since))))
             order by r.sentAt desc, r.id desc
            """)
    List<Response> forTheBrief(ClientId client, Instant since, Limit limit);

    /**
     * What was read and will be talked about, what was written to the client, and a look back of
     * the ledger that was sent between two moments.
     */
    @Query(
            """
            select new app.trellis.responses.ResponseLine(
                   r.id, r.kind, r.contentKey, r.contentVersion, r.state, r.sharing, r.bring,
                   r.shortVersion, r.use, r.before, r.after, r.quietLine, r.savedAt, r.sentAt,
                   r.readAt, r.talkOn, r.discussedAt, r.acknowledgedAt, r.thread,
                   r.correctedAt, r.hiddenAt)
              from Response r
             where r.client = :client
               and (r.thread = WRITTEN
                    or (r.state = READ and r.talkOn >= :soonest and r.sharing <> PRIVATE)
                    or (r.contentKey = :ledger and r.kind = EXERCISE
                        and r.sentAt >= :from and r.sentAt < :until))
             order by r.readAt desc, r.id desc
            """)
    List<ResponseLine> toTell(
            ClientId client,
            LocalDate soonest,
            String ledger,
            Instant from,
            Instant until,
            Limit limit);

    @Query(
            """
            select r.sentAt from Response r
             where r.client = :client and r.state in (SENT, READ, DISCUSSED)
               and r.kind = :kind and r.sharing <> PRIVATE
             order by r.sentAt desc, r.id desc
            """)
    List<Instant> sentTimes(ClientId client, AssignmentKind kind, Limit limit);

    @Query(
            """
            select count(r) from Response r
             where r.client = :client and r.kind = :kind and r.sentAt is not null
            """)
    long countSent(ClientId client, AssignmentKind kind);

    @Query(
            """
            select count(r) from Response r
             where r.client = :client and r.contentKey = :key and r.sentAt is not null
            """)
    long countSentOf(ClientId client, String key);

    /** Begun or sent of these, or of a practice's own; what was written last first. */
    /** Everything that was sent and not taken back, the oldest first. */
    @Query(
            """
            select r from Response r
             where r.client = :client and r.state in (SENT, READ, DISCUSSED)
             order by r.sentAt, r.id
            """)
    List<Response> sentInOrder(ClientId client, Pageable page);

    @Query(
            """
            select r from Response r
             where r.client = :client and r.state <> DISCARDED
               and (r.contentKey in :keys or substring(r.contentKey, 1, 5) = 'ours-')
               and r.savedAt > :since
             order by r.savedAt desc, r.id desc
            """)
    List<Response> keptSince(ClientId client, Collection<String> keys, Instant since, Limit limit);

    /** The first part of what is due as a second one. */
    @Query(
            """
            select r from Response r
             where r.client = :client and r.secondOccurrence = :second
             order by r.sentAt desc
            """)
    List<Response> goingOn(ClientId client, UUID second, Limit limit);

    boolean existsByClientAndOccurrence(ClientId client, UUID occurrence);

    /** When the client last sent anything, or null. */
    @Query(
            """
            select max(r.sentAt) from Response r
             where r.client = :client and r.sentAt is not null
            """)
    @Nullable Instant lastSent(ClientId client);

    /** Pages of an exercise that were sent, the newest first. */
    @Query(
            """
            select r from Response r
             where r.client = :client and r.contentKey = :key
               and r.state in (SENT, READ, DISCUSSED)
             order by r.sentAt desc, r.id desc
            """)
    List<Response> newestOf(ClientId client, String key, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select r from Response r
             where r.client = :client and r.state in (SENT, READ)
               and (r.quietLine is null or r.quietLine not in (KNOW_SOON, FELT_UNSAFE, RISK_ANSWER, THRESHOLD))
               and r.sharing <> PRIVATE
            """)
    List<Response> toDiscuss(ClientId client);

    /** Pages of an exercise that the client began on a device of their own; the newest first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select r from Response r
             where r.client = :client and r.kind = :kind and r.contentKey = :key
               and r.state = DRAFT and r.heldBy is null
             order by r.startedAt desc, r.id desc
            """)
    List<Response> begunOf(ClientId client, AssignmentKind kind, String key, Limit limit);

    /**
     * Everything that the client wrote, begun on a device of their own or sent, the oldest first.
     */
    @Query(
            """
            select r from Response r
             where r.client = :client and r.state <> DISCARDED
               and (r.sentAt is not null or r.heldBy is null)
             order by r.startedAt, r.id
            """)
    List<Response> everything(ClientId client, Pageable page);
}
