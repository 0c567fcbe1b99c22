package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Care that ended and has not begun again, for reports of the practice; no names and no words. */
@Component
public class ClosedCare {

    private final PracticeSql sql;

    ClosedCare(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * One time of being in care that is over.
     *
     * @param lead who answered for the client on the last day
     * @param leadReads whether they are a supervisor or an administrator too
     * @param planned whether it ended as planned together or with another practice, and not because
     *     the client chose to stop
     * @param attended sessions that took place in it, contacts not counted
     */
    public record Closed(
            ClientId client, MemberId lead, boolean leadReads, boolean planned, int attended) {}

    /**
     * Everybody whose care ended on these days, in one statement.
     *
     * @param from first day, counted
     * @param until last day, counted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Closed> between(LocalDate from, LocalDate until) {
        return sql.sql(
                        """
                        select c.id, c.ended_how, t.member_id,
                               m.is_supervisor or m.is_administrator as reads,
                               (select count(*) from client_session s
                                 where s.practice_id = c.practice_id and s.client_id = c.id
                                   and s.attendance = 'ATTENDED'
                                   and (c.episode_from is null or s.starts_at
                                        >= cast(c.episode_from as timestamp with time zone)))
                                   as attended
                          from client c
                          join care_team t on t.practice_id = c.practice_id
                               and t.client_id = c.id and t.part = 'LEAD'
                               and t.from_day <= c.ended_on
                               and (t.until_day is null or t.until_day >= c.ended_on)
                          join membership m on m.practice_id = t.practice_id
                               and m.id = t.member_id
                         where c.practice_id = :practice and c.kept_as is null
                           and c.ended_on >= :from and c.ended_on <= :until
                         order by c.id, t.from_day desc
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, number) ->
                        new Closed(
                                new ClientId(row.getObject("id", UUID.class)),
                                new MemberId(row.getObject("member_id", UUID.class)),
                                row.getBoolean("reads"),
                                !Ending.LEFT.name().equals(row.getString("ended_how")),
                                row.getInt("attended")))
                .list();
    }

    /** How many are in care on a day, paused ones included; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int stillOpenOn(LocalDate day) {
        return sql.sql(
                        """
                        select count(*) from client
                         where practice_id = :practice and added_on <= :day
                           and (ended_on is null or ended_on > :day)
                        """)
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
