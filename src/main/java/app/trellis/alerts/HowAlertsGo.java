package app.trellis.alerts;

import app.trellis.care.TeamFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many safety answers came and how soon somebody answered them, for the report on a team. */
@Configuration
class HowAlertsGo {

    /** Raised in the period, and how many of them somebody acknowledged. */
    @Bean
    TeamFigure alertsRaised() {
        return new TeamFigure(
                "alerts",
                """
                select t.member_id, count(distinct o.client_id) as clients, count(*) as amount,
                       sum(case when o.acknowledged_at is not null then 1 else 0 end) as done
                  from (select a.practice_id, a.client_id, a.acknowledged_at, %s as on_day
                          from alert a where a.practice_id = :practice) o
                """
                                .formatted(TeamFigure.dayOf("a.raised_at"))
                        + TeamFigure.BY_LEAD);
    }

    /** From the moment it was raised until somebody acknowledged it. */
    @Bean
    TeamFigure alertsAnswered() {
        return new TeamFigure(
                "acknowledged",
                """
                select t.member_id, count(distinct o.client_id) as clients, count(*) as amount,
                       cast(percentile_cont(0.5) within group (order by o.minutes) as integer)
                           as done
                  from (select a.practice_id, a.client_id, %s as on_day,
                               (extract(epoch from a.acknowledged_at)
                                - extract(epoch from a.raised_at)) / 60 as minutes
                          from alert a
                         where a.practice_id = :practice and a.acknowledged_at is not null) o
                """
                                .formatted(TeamFigure.dayOf("a.raised_at"))
                        + TeamFigure.BY_LEAD);
    }
}
