package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody of a client's care team is there now. For modules, inside their transaction. */
@Component
public class WhoReads {

    private final PracticeSql sql;
    private final Clock clock;

    WhoReads(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether somebody treats the client, or stands in, and is not away; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isThere(ClientId client) {
        return sql.sql(
                                """
                                select count(*)
                                  from care_team t
                                  join membership m
                                    on m.practice_id = t.practice_id and m.id = t.member_id
                                 where t.practice_id = :practice and t.client_id = :client
                                   and %s
                                   and m.ended_at is null and m.is_practitioner
                                   and not exists (select 1 from absence b
                                                    where b.practice_id = m.practice_id
                                                      and b.member_id = m.id
                                                      and b.from_at <= :now and b.until_at > :now)
                                """
                                        .formatted(OnTeam.NOW))
                        .param("client", client.value())
                        .param("today", LocalDate.now(clock))
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
