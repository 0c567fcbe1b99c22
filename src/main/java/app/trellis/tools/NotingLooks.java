package app.trellis.tools;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into the audit whose record a tool looked at: one line for each client and day (UTC),
 * because tools ask every few minutes. The client reads it under "who opened my record".
 */
@Component
class NotingLooks {

    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    NotingLooks(PracticeSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void note(UUID tool, Collection<? extends Seen.OfClient> seen) {
        Set<UUID> clients = new HashSet<>();
        seen.forEach(one -> clients.add(one.client()));
        if (clients.isEmpty()) {
            return;
        }
        List<UUID> noted =
                sql.sql(
                                """
                                select distinct client_id from audit_entry
                                 where practice_id = :practice and client_id in (:clients)
                                   and happened_at >= :from and actor_id = :tool
                                   and action = 'TOOL_READ'
                                """)
                        .param("clients", clients)
                        .param(
                                "from",
                                Timestamp.from(
                                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                                .atStartOfDay(ZoneOffset.UTC)
                                                .toInstant()))
                        .param("tool", tool)
                        .query((row, number) -> row.getObject("client_id", UUID.class))
                        .list();
        noted.forEach(clients::remove);
        clients.forEach(client -> audit.record(Action.TOOL_READ, new ClientId(client), tool));
    }
}
