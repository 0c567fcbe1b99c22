package app.trellis.exchange;

import app.trellis.care.ErasedPart;
import app.trellis.care.ErasedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a record lies in this module: the wish itself, which goes with it. */
@Configuration
class ExchangeErased {

    @Bean
    ErasedPart exchangeNoted() {
        return ErasedTables.noted(80, "erasure_approval", "erasure_request");
    }
}
