package app.trellis.alerts;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface AlertSteps extends JpaRepository<AlertStep, UUID> {

    List<AlertStep> findByAlertOrderByHappenedAt(AlertId alert, Limit limit);
}
