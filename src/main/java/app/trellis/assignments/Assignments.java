package app.trellis.assignments;

import app.trellis.care.SessionId;
import app.trellis.shared.ClientId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface Assignments extends JpaRepository<Assignment, AssignmentId> {

    List<Assignment> findByClientOrderByAssignedAtDesc(ClientId client, Limit most);

    List<Assignment> findByClientAndStatusNotAndKindNotOrderByAssignedAtAscIdAsc(
            ClientId client, AssignmentStatus status, AssignmentKind kind, Pageable page);

    List<Assignment> findByClientAndSessionOrderByAssignedAtAsc(ClientId client, SessionId session);
}
