package app.trellis.organization;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Invitations extends JpaRepository<Invitation, UUID> {

    Optional<Invitation> findByTokenHash(byte[] tokenHash);

    List<Invitation> findByClientAndAcceptedAtIsNullAndRevokedAtIsNull(ClientId client);

    long countByInvitedByAndCreatedAtAfter(MemberId invitedBy, Instant since);

    long countByCreatedAtAfter(Instant since);

    long countByClientAndCreatedAtAfter(ClientId client, Instant since);

    List<Invitation> findByClientIsNullAndAcceptedAtIsNullAndRevokedAtIsNullAndExpiresAtAfter(
            Instant now, Limit limit);
}
