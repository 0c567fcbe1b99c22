package app.trellis.assignments;

import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What clients were asked to do in the time of care that ended, for reports of the practice. */
@Component
public class AskedInCare {

    private final PracticeSql sql;

    AskedInCare(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * One program that somebody was given, or one part of life that something they were given was
     * about.
     *
     * @param program whether it is a program; else a {@link LifeContext}
     * @param what key of the program, or name of the context
     * @param name of the program as it was given; the context again
     */
    public record Asked(ClientId client, boolean program, String what, String name) {}

    /**
     * Programs and contexts of everybody whose care ended on these days, each once; one statement.
     *
     * @param from first day, counted
     * @param until last day, counted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Asked> ofEnded(LocalDate from, LocalDate until) {
        return sql.sql(
                        """
                        select r.client_id, true as program, r.plan_key as what, max(r.name) as name
                          from client c
                          join program_run r on r.practice_id = c.practice_id
                               and r.client_id = c.id
                               and (c.episode_from is null or r.starts_on >= c.episode_from)
                         where c.practice_id = :practice
                           and c.ended_on >= :from and c.ended_on <= :until
                         group by r.client_id, r.plan_key
                        union all
                        select a.client_id, false as program, a.context as what, a.context as name
                          from client c
                          join assignment a on a.practice_id = c.practice_id
                               and a.client_id = c.id and a.context <> 'NONE'
                               and (c.episode_from is null or a.assigned_at
                                    >= cast(c.episode_from as timestamp with time zone))
                         where c.practice_id = :practice
                           and c.ended_on >= :from and c.ended_on <= :until
                         group by a.client_id, a.context
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, number) ->
                        new Asked(
                                new ClientId(row.getObject("client_id", UUID.class)),
                                row.getBoolean("program"),
                                row.getString("what"),
                                row.getString("name")))
                .list();
    }
}
