package app.trellis.messages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface OutgoingMails extends JpaRepository<OutgoingMail, UUID> {

    boolean existsByKey(String key);

    List<OutgoingMail> findBySentAtIsNullAndNextTryAtLessThanEqualOrderByCreatedAt(
            Instant now, Limit limit);
}
