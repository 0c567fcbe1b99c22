package app.trellis.care;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface HoldRepository extends JpaRepository<Hold, UUID> {

    List<Hold> findByClientAndLiftedAtIsNullOrderByPlacedAt(ClientId client);

    List<Hold> findByClientOrderByPlacedAtAscIdAsc(ClientId client, Pageable page);
}
