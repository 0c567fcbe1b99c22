package app.trellis.notes;

import app.trellis.care.TeamFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many drafts wait for a signature, for the report over a team; never what stands in them. */
@Configuration
class UnsignedNotes {

    /** Drafts begun too long ago, of people who are supervised today. */
    @Bean
    TeamFigure notesUnsigned() {
        return new TeamFigure(
                "unsigned",
                """
                select n.author_id as member_id, 0 as clients, count(*) as amount, 0 as done
                  from session_note n
                 where n.practice_id = :practice and n.signed_at is null and n.started_at < :before
                   and exists (select 1 from team s
                                where s.member_id = n.author_id
                                  and s.from_day <= :today and s.until_day >= :today)
                 group by n.author_id
                """);
    }
}
