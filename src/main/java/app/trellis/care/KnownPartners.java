package app.trellis.care;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface KnownPartners extends JpaRepository<KnownPartner, UUID> {

    @Query(
            """
            select k from KnownPartner k
             where (k.one = :client or k.other = :client) and k.endedAt is null
             order by k.notedAt
            """)
    List<KnownPartner> about(ClientId client);

    Optional<KnownPartner> findByCodeHash(byte[] codeHash);
}
