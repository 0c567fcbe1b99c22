package app.trellis.messages;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OutgoingMails extends JpaRepository<OutgoingMail, UUID> {

    @Query("select m.key from OutgoingMail m where m.key in :keys")
    List<String> knownAmong(Collection<String> keys);

    /**
     * What waits and is in nobody's hands, or was in the hands of somebody who was stopped;
     * reminders last.
     */
    @Query(
            """
            select m.id from OutgoingMail m
             where m.outcome is null and m.nextTryAt <= :now
               and (m.claimedUntil is null or m.claimedUntil <= :now)
             order by case when m.kind = app.trellis.messages.MailKind.REMINDER then 1 else 0 end,
                   m.nextTryAt, m.createdAt
            """)
    List<UUID> waiting(Instant now, Limit limit);

    /**
     * Takes a mail into one's hands, if it is still in nobody's.
     *
     * @return 1 for whoever has it now, 0 for everybody else
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            """
            update OutgoingMail m
               set m.claim = :claim, m.claimedUntil = :until, m.version = m.version + 1
             where m.id = :id and m.outcome is null and m.nextTryAt <= :now
               and (m.claimedUntil is null or m.claimedUntil <= :now)
            """)
    int claim(UUID id, UUID claim, Instant now, Instant until);

    /** It goes back among those that wait, if it is still in these hands. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            """
            update OutgoingMail m
               set m.nextTryAt = :nextTry, m.tries = m.tries + 1, m.claim = null,
                   m.claimedUntil = null, m.version = m.version + 1
             where m.id = :id and m.claim = :claim and m.outcome is null
            """)
    int putBack(UUID id, UUID claim, Instant nextTry);

    /**
     * Writes down what became of it and forgets to whom it went. That the server took it is written
     * also where somebody else could not know it meanwhile.
     */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(
            """
            update OutgoingMail m
               set m.outcome = :outcome, m.settledAt = :at, m.sentAt = :sentAt,
                   m.recipient = :nobody, m.link = null, m.stopLink = null,
                   m.claimedUntil = null, m.version = m.version + 1
             where m.id = :id and m.claim = :claim
               and (m.outcome is null or m.outcome = app.trellis.messages.MailOutcome.UNKNOWN)
            """)
    int settle(
            UUID id,
            UUID claim,
            MailOutcome outcome,
            Instant at,
            @Nullable Instant sentAt,
            byte[] nobody);
}
