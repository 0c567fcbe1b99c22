package app.trellis.organization;

import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Members extends JpaRepository<Member, MemberId> {

    List<Member> findByClientFalseOrderByJoinedAt(Limit limit);

    Optional<Member> findByAccount(AccountId account);

    long countByAdministratorTrueAndEndedAtIsNull();
}
