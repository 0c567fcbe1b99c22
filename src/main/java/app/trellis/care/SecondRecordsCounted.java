package app.trellis.care;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of care is counted before two records become one. */
@Configuration
class SecondRecordsCounted {

    @Bean
    CountedTable sessionsCounted() {
        return new CountedTable(10, "care.twice.sessions", "client_session");
    }

    @Bean
    CountedTable agreementsCounted() {
        return new CountedTable(70, "care.twice.agreements", "monitoring_agreement");
    }

    @Bean
    CountedTable goalsCounted() {
        return new CountedTable(80, "care.twice.goals", "goal");
    }
}
