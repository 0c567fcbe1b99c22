package app.trellis.alerts;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many alerts stand about some clients. For modules, inside their transaction. */
@Component
public class AlertsOfTeam {

    private final PracticeSql sql;

    AlertsOfTeam(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * About one client.
     *
     * @param raised since the day that was asked about, acknowledged ones included
     * @param open not acknowledged, whenever they were raised
     * @param pastDue those of the open ones that the care team did not acknowledge in time
     */
    public record Count(int raised, int open, int pastDue) {}

    /** Clients about whom none stands are left out; one statement. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<ClientId, Count> of(Collection<ClientId> clients, Instant since, Instant now) {
        Map<ClientId, Count> counts = new HashMap<>();
        if (clients.isEmpty()) {
            return counts;
        }
        sql.sql(
                        """
                        select a.client_id,
                               sum(case when a.raised_at >= :since then 1 else 0 end) as raised,
                               sum(case when a.acknowledged_at is null then 1 else 0 end) as open,
                               sum(case when a.acknowledged_at is null
                                         and (a.stage <> 'TEAM' or a.due_at < :now)
                                        then 1 else 0 end) as past_due
                          from alert a
                         where a.practice_id = :practice and a.client_id in (:clients)
                           and (a.raised_at >= :since or a.acknowledged_at is null)
                         group by a.client_id
                        """)
                .param("clients", clients.stream().map(ClientId::value).distinct().toList())
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    counts.put(
                            new ClientId(row.getObject("client_id", UUID.class)),
                            new Count(
                                    row.getInt("raised"),
                                    row.getInt("open"),
                                    row.getInt("past_due")));
                });
        return counts;
    }
}
