package app.trellis.trends;

import app.trellis.care.ErasedPart;
import app.trellis.care.ErasedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a record lies in this module. */
@Configuration
class TrendsErased {

    @Bean
    ErasedPart trendsWritten() {
        return ErasedTables.written(30, "trend_event", "trend_start", "trend_flag");
    }
}
