package app.trellis.identity;

import app.trellis.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PasswordResets extends JpaRepository<PasswordReset, UUID> {

    Optional<PasswordReset> findByTokenHash(byte[] tokenHash);

    List<PasswordReset> findByAccount(AccountId account);

    long countByAccountAndCreatedAtAfter(AccountId account, Instant since);
}
