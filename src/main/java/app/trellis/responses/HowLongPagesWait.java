package app.trellis.responses;

import app.trellis.care.TeamFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long what clients sent waits to be seen and to be talked about, for the report on a team. */
@Configuration
class HowLongPagesWait {

    /** From sending to the deliberate tap that it was read; of what was sent in the period. */
    @Bean
    TeamFigure pagesSeen() {
        return waited("seen", "sent_at", "read_at");
    }

    /** From being read to being talked about; of what was sent in the period. */
    @Bean
    TeamFigure pagesDiscussed() {
        return waited("discussed", "read_at", "discussed_at");
    }

    private static TeamFigure waited(String name, String from, String until) {
        return new TeamFigure(
                name,
                """
                select t.member_id, count(distinct o.client_id) as clients, count(*) as amount,
                       cast(percentile_cont(0.5) within group (order by o.minutes) as integer)
                           as done
                  from (select r.practice_id, r.client_id, %s as on_day,
                               (extract(epoch from r.%s) - extract(epoch from r.%s)) / 60
                                   as minutes
                          from response r
                         where r.practice_id = :practice and r.held_by is null
                           and r.sent_at is not null and r.%s is not null
                           and r.%s is not null) o
                """
                                .formatted(TeamFigure.dayOf("r.sent_at"), until, from, from, until)
                        + TeamFigure.BY_LEAD);
    }
}
