package app.trellis.assignments;

import app.trellis.care.RiskAsked;
import app.trellis.care.WhoReads;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose answers may need a person at once: who has a check-in, a form that asks about risk, or an
 * exercise with a mark that somebody watches, running or waiting for its time.
 */
@Component
class WhoIsAskedAboutRisk implements RiskAsked {

    private final PracticeSql sql;
    private final AskingAboutRisk risk;
    private final WhoReads readers;
    private final Clock clock;

    WhoIsAskedAboutRisk(PracticeSql sql, AskingAboutRisk risk, WhoReads readers, Clock clock) {
        this.sql = sql;
        this.risk = risk;
        this.readers = readers;
        this.clock = clock;
    }

    private record Asked(
            ClientId client, AssignmentKind kind, String key, int version, boolean watched) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<ClientId> among(Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return Set.of();
        }
        return sql
                .sql(
                        """
                        select distinct client_id, kind, content_key, content_version,
                               case when thresholds is null then 0 else 1 end as watched
                          from assignment
                         where practice_id = :practice and client_id in (:clients)
                           and status in ('ACTIVE', 'WAITING')
                           and (ends_on is null or ends_on >= :today)
                           and (kind in ('CHECK_IN', 'MEASURE') or thresholds is not null)
                        """)
                .param("clients", clients.stream().map(ClientId::value).toList())
                .param("today", LocalDate.now(clock))
                .query((row, number) ->
                        new Asked(
                                new ClientId(row.getObject("client_id", UUID.class)),
                                AssignmentKind.valueOf(row.getString("kind")),
                                row.getString("content_key"),
                                row.getInt("content_version"),
                                row.getInt("watched") == 1))
                .list()
                .stream()
                .filter(this::mayNeedSomebody)
                .map(Asked::client)
                .collect(Collectors.toSet());
    }

    /**
     * Asked once something was assigned or goes on.
     *
     * @throws Refused when its answers may need a person and the whole care team is away
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void demandReader(ClientId client) {
        if (!readers.isThere(client) && !among(List.of(client)).isEmpty()) {
            throw new Refused("assignments.risk-everybody-away");
        }
    }

    private boolean mayNeedSomebody(Asked asked) {
        return asked.watched()
                || asked.kind() == AssignmentKind.CHECK_IN
                || risk.asks(asked.kind(), asked.key(), asked.version());
    }
}
