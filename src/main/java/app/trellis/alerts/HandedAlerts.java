package app.trellis.alerts;

import app.trellis.care.HandedPart;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Safety answers that nobody has acknowledged yet, before clients are handed over. */
@Component
class HandedAlerts implements HandedPart {

    private static final int ORDER = 10;

    private final PracticeSql sql;

    HandedAlerts(PracticeSql sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Line> of(MemberId from, Collection<ClientId> clients, LocalDate day) {
        int open =
                sql.sql(
                                """
                                select count(*) from alert a
                                 where a.practice_id = :practice and a.client_id in (:clients)
                                   and a.acknowledged_at is null
                                """)
                        .param("clients", clients.stream().map(ClientId::value).toList())
                        .query(Integer.class)
                        .single();
        return List.of(new Line("alerts.handed", open, false));
    }
}
