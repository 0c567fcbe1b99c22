package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Clients extends JpaRepository<Client, ClientId> {

    Optional<Client> findByMember(MemberId member);

    @Query("select c.id from Client c order by c.id.value")
    List<ClientId> everyId();
}
