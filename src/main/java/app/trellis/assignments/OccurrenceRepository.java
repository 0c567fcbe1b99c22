package app.trellis.assignments;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OccurrenceRepository extends JpaRepository<Occurrence, UUID> {

    /** Those that are open on a day, the sooner due first. */
    @Query(
            """
            select o from Occurrence o
             where o.assignment = :assignment
               and o.state = app.trellis.assignments.OccurrenceState.OPEN
               and o.opensOn <= :day and o.dueOn >= :day and o.part = 1
             order by o.dueOn
            """)
    List<Occurrence> openOn(AssignmentId assignment, LocalDate day, Limit most);

    boolean existsByAssignmentAndState(AssignmentId assignment, OccurrenceState state);
}
