package app.trellis.assignments;

import app.trellis.care.HandedPart;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What clients have to do in the four weeks after they were handed over. */
@Component
class HandedAssignments implements HandedPart {

    private static final int ORDER = 40;
    private static final int DAYS = 28;

    private final PracticeSql sql;

    HandedAssignments(PracticeSql sql) {
        this.sql = sql;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Line> of(MemberId from, Collection<ClientId> clients, LocalDate day) {
        int due =
                sql.sql(
                                """
                                select count(*) from occurrence o
                                  join assignment a
                                    on a.practice_id = o.practice_id and a.id = o.assignment_id
                                   and a.status = 'ACTIVE'
                                 where o.practice_id = :practice and o.client_id in (:clients)
                                   and o.state = 'OPEN' and o.due_on >= :day and o.due_on < :end
                                """)
                        .param("clients", clients.stream().map(ClientId::value).toList())
                        .param("day", day)
                        .param("end", day.plusDays(DAYS))
                        .query(Integer.class)
                        .single();
        return List.of(new Line("assignments.handed", due, false));
    }
}
