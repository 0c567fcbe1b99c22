package app.trellis.assignments;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OccurrenceRepository extends JpaRepository<Occurrence, UUID> {

    Optional<Occurrence>
            findFirstByAssignmentAndStateAndOpensOnLessThanEqualAndDueOnGreaterThanEqualOrderByDueOn(
                    AssignmentId assignment,
                    OccurrenceState state,
                    LocalDate opens,
                    LocalDate due);

    /** The one that is open on a day; the sooner due where there are two. */
    default Optional<Occurrence> openOn(AssignmentId assignment, LocalDate day) {
        return findFirstByAssignmentAndStateAndOpensOnLessThanEqualAndDueOnGreaterThanEqualOrderByDueOn(
                assignment, OccurrenceState.OPEN, day, day);
    }

    boolean existsByAssignmentAndState(AssignmentId assignment, OccurrenceState state);
}
