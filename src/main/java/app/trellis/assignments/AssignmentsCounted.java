package app.trellis.assignments;

import app.trellis.care.CountedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module is counted before two records of a client become one. */
@Configuration
class AssignmentsCounted {

    @Bean
    CountedTable rowsOfAssignments() {
        return new CountedTable(60, "assignments.twice", "assignment");
    }
}
