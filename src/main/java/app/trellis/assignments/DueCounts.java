package app.trellis.assignments;

import app.trellis.care.TeamFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What was due and done, for the report over a team: in the care of whoever led the care team on
 * the day it was due. Done late is done; what was set aside stays among what was due. A page that
 * is always open was never due (part 0).
 */
@Configuration
class DueCounts {

    @Bean
    TeamFigure exercisesDue() {
        return due("exercises", AssignmentKind.EXERCISE);
    }

    @Bean
    TeamFigure checkInsDue() {
        return due("check-ins", AssignmentKind.CHECK_IN);
    }

    private static TeamFigure due(String name, AssignmentKind kind) {
        return new TeamFigure(
                name,
                """
                select t.member_id, count(distinct o.client_id) as clients, count(*) as amount,
                       sum(case when o.state = 'DONE' then 1 else 0 end) as done
                  from occurrence o
                  join assignment a
                    on a.practice_id = o.practice_id and a.id = o.assignment_id
                   and a.kind = '%s'
                  join care_team t
                    on t.practice_id = o.practice_id and t.client_id = o.client_id
                   and t.part = 'LEAD' and t.from_day <= o.due_on
                   and (t.until_day is null or t.until_day >= o.due_on)
                 where o.practice_id = :practice and o.part > 0 and o.due_on between :from and :until
                   and exists (select 1 from team s
                                where s.member_id = t.member_id
                                  and o.due_on between s.from_day and s.until_day)
                 group by t.member_id
                """
                        .formatted(kind));
    }
}
