package app.trellis.organization;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who co-signs whose session notes, as the lines of supervision say. */
@Component
public class CoSigning {

    private final PracticeSql sql;

    CoSigning(PracticeSql sql) {
        this.sql = sql;
    }

    /** Whether somebody who still works here co-signs what this person signs on a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isAskedOf(MemberId practitioner, LocalDate day) {
        return sql.sql(
                                """
                                select count(*)
                                  from supervision_line l
                                  join membership m
                                    on m.practice_id = l.practice_id and m.id = l.supervisor_id
                                 where l.practice_id = :practice and l.practitioner_id = :who
                                   and l.co_signs and l.from_day <= :day
                                   and (l.until_day is null or l.until_day >= :day)
                                   and m.ended_at is null and m.is_supervisor
                                """)
                        .param("who", practitioner.value())
                        .param("day", day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whose notes a supervisor co-signs on a day, also standing in for another one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<MemberId> under(MemberId supervisor, LocalDate day) {
        return sql.sql(
                        """
                        select distinct l.practitioner_id
                          from %s
                         where l.practice_id = :practice and l.supervisor_id = :who and l.co_signs
                        """
                                .formatted(LinesToday.L))
                .param("who", supervisor.value())
                .param("today", day)
                .query((row, number) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }
}
