package app.trellis.alerts;

import app.trellis.care.CountedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module is counted before two records of a client become one. */
@Configuration
class AlertsCounted {

    @Bean
    CountedTable rowsOfAlerts() {
        return new CountedTable(50, "alerts.twice", "alert");
    }
}
