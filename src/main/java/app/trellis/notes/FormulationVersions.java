package app.trellis.notes;

import app.trellis.shared.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Knows no way to delete. */
interface FormulationVersions extends Repository<FormulationVersion, UUID> {

    FormulationVersion save(FormulationVersion version);

    List<FormulationVersion> findByClientOrderByNumberDesc(ClientId client, Limit most);

    Optional<FormulationVersion> findByClientAndNumber(ClientId client, int number);
}
