package app.trellis.tools;

import app.trellis.care.ErasedPart;
import app.trellis.care.ErasedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a record lies in this module: what is still to be told to tools, by its id. */
@Configuration
class ToolsErased {

    @Bean
    ErasedPart toolsWritten() {
        return ErasedTables.written(5, "webhook_delivery");
    }
}
