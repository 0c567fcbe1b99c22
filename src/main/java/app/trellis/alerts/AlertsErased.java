package app.trellis.alerts;

import app.trellis.care.ErasedPart;
import app.trellis.care.ErasedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a record lies in this module. */
@Configuration
class AlertsErased {

    @Bean
    ErasedPart alertsWritten() {
        return ErasedTables.written(20, "alert_step", "alert");
    }
}
