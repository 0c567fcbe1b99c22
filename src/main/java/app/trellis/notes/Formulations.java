package app.trellis.notes;

import app.trellis.shared.ClientId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Knows no way to delete. */
interface Formulations extends Repository<Formulation, UUID> {

    Optional<Formulation> findByClient(ClientId client);

    /** The same, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from Formulation f where f.client = :client")
    Optional<Formulation> findLocked(ClientId client);
}
