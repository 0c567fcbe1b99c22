package app.trellis.measures;

import app.trellis.care.ErasedPart;
import app.trellis.care.ErasedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a record lies in this module. */
@Configuration
class MeasuresErased {

    @Bean
    ErasedPart measuresWritten() {
        return ErasedTables.written(35, "score", "score_span");
    }
}
