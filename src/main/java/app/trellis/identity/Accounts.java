package app.trellis.identity;

import app.trellis.shared.AccountId;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Accounts extends JpaRepository<Account, AccountId> {

    Optional<Account> findByEmailIndex(byte[] emailIndex);
}
