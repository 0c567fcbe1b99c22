package app.trellis.identity;

import app.trellis.shared.AccountId;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, AccountId> {

    Optional<Account> findByEmailIndex(byte[] emailIndex);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> findLocked(AccountId id);

    @Query("select count(a) > 0 from Account a where a.id = :id and a.appSecret is not null")
    boolean hasApp(AccountId id);
}
