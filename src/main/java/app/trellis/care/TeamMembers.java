package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TeamMembers extends JpaRepository<TeamMember, UUID> {

    List<TeamMember> findByClientOrderByFrom(ClientId client);

    List<TeamMember> findByClientInOrderByFrom(Collection<ClientId> clients);

    List<TeamMember> findByAbsenceIn(Collection<UUID> absences);

    /** Where somebody leads or stands in, and may still do so on the day or later. */
    @Query(
            """
            select t from TeamMember t
             where t.member = :member and t.part <> 'TOGETHER'
               and (t.until is null or t.until >= :day)
             order by t.from
            """)
    List<TeamMember> whereOneAnswers(MemberId member, LocalDate day);

    /** Where somebody is on a team on the day or later. */
    @Query(
            """
            select t from TeamMember t
             where t.member = :member and (t.until is null or t.until >= :day)
             order by t.from
            """)
    List<TeamMember> whereOneIs(MemberId member, LocalDate day);
}
