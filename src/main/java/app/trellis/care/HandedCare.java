package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sessions that are planned, pages that rest and records that few read, before handing over. */
@Component
class HandedCare implements HandedPart {

    private static final int ORDER = 30;

    private final PracticeSql sql;
    private final Restrictions restrictions;

    HandedCare(PracticeSql sql, Restrictions restrictions) {
        this.sql = sql;
        this.restrictions = restrictions;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Line> of(MemberId from, Collection<ClientId> clients, LocalDate day) {
        return List.of(
                new Line("care.handed.restricted", restrictions.restricted(clients).size(), true),
                new Line("care.handed.holds", holds(clients), false),
                new Line("care.handed.sessions", sessions(clients, day), false));
    }

    private int holds(Collection<ClientId> clients) {
        return sql.sql(
                        """
                        select count(distinct h.client_id) from hold h
                         where h.practice_id = :practice and h.client_id in (:clients)
                           and h.lifted_at is null
                        """)
                .param("clients", clients.stream().map(ClientId::value).toList())
                .query(Integer.class)
                .single();
    }

    private int sessions(Collection<ClientId> clients, LocalDate day) {
        return sql.sql(
                        """
                        select count(*) from client_session s
                         where s.practice_id = :practice and s.client_id in (:clients)
                           and s.attendance = 'PLANNED' and s.starts_at >= :day
                        """)
                .param("clients", clients.stream().map(ClientId::value).toList())
                .param("day", Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .query(Integer.class)
                .single();
    }
}
