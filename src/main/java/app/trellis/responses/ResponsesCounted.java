package app.trellis.responses;

import app.trellis.care.CountedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module is counted before two records of a client become one. */
@Configuration
class ResponsesCounted {

    @Bean
    CountedTable rowsOfResponses() {
        return new CountedTable(30, "responses.twice", "response");
    }
}
