package app.trellis.care;

import app.trellis.shared.MemberId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Absences extends JpaRepository<Absence, UUID> {

    List<Absence> findByMemberAndUntilAfterOrderByFrom(MemberId member, Instant now);

    /**
     * What is not over, and what is but was said by another and not seen yet; the soonest first.
     */
    @Query(
            """
            select a from Absence a
             where a.member = :member
               and (a.until > :now or (a.saidBy is not null and a.toldAt is null))
             order by a.from
            """)
    List<Absence> toShow(MemberId member, Instant now);

    List<Absence> findByMemberInAndUntilAfter(Collection<MemberId> members, Instant now);
}
