package app.trellis.identity;

import app.trellis.shared.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface RecoveryCodes extends JpaRepository<RecoveryCode, UUID> {

    @Query("select c from RecoveryCode c where c.account = :account and c.usedAt is null")
    List<RecoveryCode> unused(AccountId account);

    @Query("select count(c) from RecoveryCode c where c.account = :account and c.usedAt is null")
    int left(AccountId account);

    List<RecoveryCode> findByAccount(AccountId account);

    default void deleteOf(AccountId account) {
        deleteAll(findByAccount(account));
        flush();
    }
}
