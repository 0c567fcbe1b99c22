package app.trellis.messages;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
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
             where m.kind in :kinds and m.outcome is null and m.nextTryAt <= :now
               and (m.claimedUntil is null or m.claimedUntil <= :now)
             order by case when m.kind = app.trellis.messages.MailKind.REMINDER then 1 else 0 end,
                   m.nextTryAt, m.createdAt
            """)
    List<UUID> waiting(Collection<MailKind> kinds, Instant now, Limit limit);
}
