package app.trellis.identity;

import app.trellis.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PasswordResets extends JpaRepository<PasswordReset, UUID> {

    Optional<PasswordReset> findByTokenHash(byte[] tokenHash);

    @Modifying
    @Query("delete from PasswordReset p where p.account = :account")
    void deleteOf(AccountId account);

    long countByAccountAndCreatedAtAfter(AccountId account, Instant since);
}
