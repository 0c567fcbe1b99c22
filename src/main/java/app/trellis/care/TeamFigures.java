package app.trellis.care;

import app.trellis.identity.CurrentPerson;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every figure over the people of one supervisor in one statement, however many modules contribute;
 * whoever shows them hides the small ones.
 */
@Component
public class TeamFigures {

    private static final String TEAM =
            """
            with team as (
                select practitioner_id as member_id, from_day,
                       coalesce(until_day, date '9999-12-31') as until_day
                  from supervision_line
                 where practice_id = :practice and supervisor_id = :supervisor),
            place as (select zone from practice where practice_id = :practice)
            """;

    private final PracticeSql sql;
    private final CurrentPerson current;
    private final String statement;

    TeamFigures(PracticeSql sql, CurrentPerson current, List<TeamFigure> figures) {
        this.sql = sql;
        this.current = current;
        this.statement =
                figures.stream()
                        .map(one ->
                                "select '%s' as figure, f.* from (%s) f"
                                        .formatted(one.name(), one.select()))
                        .collect(Collectors.joining("\nunion all\n", TEAM, ""));
    }

    /**
     * What the people of the signed-in supervisor have on their days of supervision; who has
     * nothing is left out.
     *
     * @param from first day, counted
     * @param until last day, counted
     * @param today the day of asking
     * @param before work started earlier than this has waited too long
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TeamCount> underMe(
            LocalDate from, LocalDate until, LocalDate today, Instant before) {
        return sql.sql(statement)
                .param("supervisor", current.get().memberId().value())
                .param("from", from)
                .param("until", until)
                .param("today", today)
                .param("before", Timestamp.from(before))
                .query((row, number) ->
                        new TeamCount(
                                row.getString("figure"),
                                new MemberId(row.getObject("member_id", UUID.class)),
                                row.getInt("clients"),
                                row.getInt("amount"),
                                row.getInt("done")))
                .list();
    }
}
