package app.trellis.alerts;

import app.trellis.responses.SafetyRule;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AlertRepository extends JpaRepository<Alert, AlertId> {

    boolean existsByResponseAndRule(UUID response, SafetyRule rule);

    /** Open alerts of one answer, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Alert a where a.response = :response and a.acknowledgedAt is null")
    List<Alert> lockOpen(UUID response);

    /** One alert, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Alert a where a.id = :id")
    Optional<Alert> lock(AlertId id);
}
