package app.trellis.care;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many clients somebody leads, for reports; whoever shows the number hides the small ones. */
@Component
public class ClientsInCare {

    private final PracticeSql sql;

    ClientsInCare(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * Clients whose care team these people led on a day and whose care had not ended then, paused
     * ones included; one statement. Who led none is left out.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<MemberId, Integer> ledOn(Collection<MemberId> leads, LocalDate day) {
        Map<MemberId, Integer> counts = new HashMap<>();
        if (leads.isEmpty()) {
            return counts;
        }
        sql.sql(
                        """
                        select t.member_id, count(distinct t.client_id) as clients
                          from care_team t
                          join client c on c.practice_id = t.practice_id and c.id = t.client_id
                         where t.practice_id = :practice and t.member_id in (:leads)
                           and t.part = 'LEAD' and t.from_day <= :day
                           and (t.until_day is null or t.until_day >= :day)
                           and c.added_on <= :day
                           and (c.ended_on is null or c.ended_on > :day)
                         group by t.member_id
                        """)
                .param("leads", leads.stream().map(MemberId::value).toList())
                .param("day", day)
                .query(row -> {
                    counts.put(
                            new MemberId(row.getObject("member_id", UUID.class)),
                            row.getInt("clients"));
                });
        return counts;
    }
}
