package app.trellis.responses;

import app.trellis.care.ErasedPart;
import app.trellis.care.ErasedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a record lies in this module. */
@Configuration
class ResponsesErased {

    @Bean
    ErasedPart responsesWritten() {
        return ErasedTables.written(
                40,
                "check_in_link",
                "ledger",
                "response_correction",
                "response_turn",
                "sharing_at_first",
                "support_sheet",
                "response");
    }
}
