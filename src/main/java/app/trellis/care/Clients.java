package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Clients extends JpaRepository<Client, ClientId> {

    Optional<Client> findByMember(MemberId member);
}
