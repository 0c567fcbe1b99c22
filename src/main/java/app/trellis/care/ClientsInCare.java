package app.trellis.care;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many clients somebody leads, for the report over a team. */
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
                   and c.added_on <= :until and (c.ended_on is null or c.ended_on > :until)
                   and exists (select 1 from team s
                                where s.member_id = t.member_id
                                  and s.from_day <= :until and s.until_day >= :until)
                 group by t.member_id
                """);
    }
}
