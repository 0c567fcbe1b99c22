package app.trellis.organization;

import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Members extends JpaRepository<Member, MemberId> {

    List<Member> findByClientFalseOrderByJoinedAt(Limit limit);

    Optional<Member> findByAccount(AccountId account);

    /** Clients too, by their id. */
    @Query("select m from Member m where m.id.value > :after order by m.id.value")
    List<Member> inOrder(UUID after, Limit limit);

    long countByAdministratorTrueAndEndedAtIsNull();
}
