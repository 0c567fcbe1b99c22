package app.trellis.assignments;

import app.trellis.care.ErasedPart;
import app.trellis.care.ErasedTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of a record lies in this module. */
@Configuration
class AssignmentsErased {

    @Bean
    ErasedPart assignmentsWritten() {
        return ErasedTables.written(
                50,
                "program_brought",
                "program_step",
                "program_run",
                "ladder_move",
                "ladder_step",
                "ladder",
                "step_floor",
                "occurrence",
                "assignment");
    }
}
