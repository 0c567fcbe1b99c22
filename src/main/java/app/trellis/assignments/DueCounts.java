package app.trellis.assignments;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what was due, for reports. */
@Component
public class DueCounts {

    private final PracticeSql sql;

    DueCounts(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * What was due from one day to another, both counted; one statement, whatever the number.
     *
     * @param leads whose care is counted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<DueCount> between(Collection<MemberId> leads, LocalDate from, LocalDate until) {
        if (leads.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        """
                        select t.member_id, a.kind, count(*) as due,
                               sum(case when o.state = 'DONE' then 1 else 0 end) as done,
                               sum(case when o.state = 'SET_ASIDE' then 1 else 0 end) as set_aside
                          from occurrence o
                          join assignment a
                            on a.practice_id = o.practice_id and a.id = o.assignment_id
                          join care_team t
                            on t.practice_id = o.practice_id and t.client_id = o.client_id
                           and t.part = 'LEAD' and t.from_day <= o.due_on
                           and (t.until_day is null or t.until_day >= o.due_on)
                         where o.practice_id = :practice and o.due_on between :from and :until
                           and t.member_id in (:leads)
                         group by t.member_id, a.kind
                         order by t.member_id, a.kind
                        """)
                .param("from", from)
                .param("until", until)
                .param("leads", leads.stream().map(MemberId::value).toList())
                .query((row, number) ->
                        new DueCount(
                                new MemberId(row.getObject("member_id", UUID.class)),
                                AssignmentKind.valueOf(row.getString("kind")),
                                row.getInt("due"),
                                row.getInt("done"),
                                row.getInt("set_aside")))
                .list();
    }
}
