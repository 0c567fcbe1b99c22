package app.trellis.measures;

import app.trellis.care.CountedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module is counted before two records of a client become one. */
@Configuration
class ScoresCounted {

    @Bean
    CountedTable rowsOfScores() {
        return new CountedTable(40, "measures.twice", "score");
    }
}
