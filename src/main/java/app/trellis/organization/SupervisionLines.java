package app.trellis.organization;

import app.trellis.shared.MemberId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupervisionLines extends JpaRepository<SupervisionLine, UUID> {

    List<SupervisionLine> findAllByOrderByFrom(Limit limit);

    List<SupervisionLine> findBySupervisorOrPractitioner(
            MemberId supervisor, MemberId practitioner);
}
