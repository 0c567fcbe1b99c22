package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TeamMembers extends JpaRepository<TeamMember, UUID> {

    List<TeamMember> findByClientOrderByFrom(ClientId client);

    List<TeamMember> findByMemberAndUntilIsNull(MemberId member);
}
