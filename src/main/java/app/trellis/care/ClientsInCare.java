package app.trellis.care;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many clients somebody leads, takes on and lets go, and their sessions, for the report. */
@Configuration
class ClientsInCare {

    /**
     * Clients whose care team somebody led on the last day and whose care had not ended then,
     * paused ones included.
     */
    @Bean
    TeamFigure clientsLed() {
        return new TeamFigure(
                "clients",
                """
                select t.member_id, count(distinct t.client_id) as clients,
                       count(distinct t.client_id) as amount, 0 as done
                  from care_team t
                  join client c on c.practice_id = t.practice_id and c.id = t.client_id
                 where t.practice_id = :practice and t.part = 'LEAD' and t.from_day <= :until
                   and (t.until_day is null or t.until_day >= :until)
                   and c.kept_as is null and c.added_on <= :until and (c.ended_on is null or c.ended_on > :until)
                   and exists (select 1 from team s
                                where s.member_id = t.member_id
                                  and s.from_day <= :until and s.until_day >= :until)
                 group by t.member_id
                """);
    }

    /** Clients who were taken into care in the period. */
    @Bean
    TeamFigure clientsBegun() {
        return counted("begun", "c.added_on");
    }

    /** Clients whose care ended in the period and has not begun again. */
    @Bean
    TeamFigure clientsEnded() {
        return counted("ended", "c.ended_on");
    }

    /** Sessions that were to be: attended of all that the practice did not cancel. */
    @Bean
    TeamFigure sessionsAttended() {
        return new TeamFigure(
                "sessions",
                """
                select t.member_id, count(distinct o.client_id) as clients, count(*) as amount,
                       sum(case when o.attendance = 'ATTENDED' then 1 else 0 end) as done
                  from (select s.practice_id, s.client_id, s.attendance, %s as on_day
                          from client_session s
                         where s.practice_id = :practice
                           and s.attendance in ('ATTENDED', 'MISSED', 'CANCELLED_BY_CLIENT')) o
                """
                                .formatted(TeamFigure.dayOf("s.starts_at"))
                        + TeamFigure.BY_LEAD);
    }

    private static TeamFigure counted(String name, String day) {
        return new TeamFigure(
                name,
                """
                select t.member_id, count(distinct o.client_id) as clients,
                       count(distinct o.client_id) as amount, 0 as done
                  from (select c.practice_id, c.id as client_id, %s as on_day
                          from client c
                         where c.practice_id = :practice and c.kept_as is null
                           and %s is not null) o
                """
                                .formatted(day, day)
                        + TeamFigure.BY_LEAD);
    }
}
