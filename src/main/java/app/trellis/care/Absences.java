package app.trellis.care;

import app.trellis.shared.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface Absences extends JpaRepository<Absence, UUID> {

    List<Absence> findByMemberAndUntilAfterOrderByFrom(MemberId member, Instant now);

    List<Absence> findByMemberInAndUntilAfter(Collection<MemberId> members, Instant now);
}
