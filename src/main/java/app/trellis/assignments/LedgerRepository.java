package app.trellis.assignments;

import app.trellis.shared.ClientId;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface LedgerRepository extends JpaRepository<Ledger, LedgerId> {

    Optional<Ledger> findFirstByClientOrderByProposedAtDescIdDesc(ClientId client);
}
