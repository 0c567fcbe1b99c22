package app.trellis.care;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a record lies in this module; the client's own row goes last of all. */
@Configuration
class CareErased {

    @Bean
    ErasedPart careWritten() {
        return ErasedTables.written(
                45,
                "goal_worked_on",
                "goal_served",
                "goal_rating",
                "goal",
                "hard_date",
                "typed_words",
                "caseload_signal");
    }

    @Bean
    ErasedPart careNoted() {
        return ErasedTables.noted(
                70,
                "reasoned_opening_told",
                "reasoned_opening",
                "agreement_step",
                "monitoring_agreement",
                "private_talk",
                "hold",
                "safe_contact",
                "to_supervision",
                "handed_row",
                "care_team",
                "client_session",
                "legal_matter",
                "restriction_reader",
                "restriction");
    }
}
