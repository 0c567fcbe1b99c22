package app.trellis.care;

import app.trellis.identity.SignedIn;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one access rule: a client's record is open to the client, and to whoever is on their care
 * team today. A client whose care has ended can open it until the day they were told. It is asked
 * of the database on every call and remembers nothing.
 */
@Component("careTeam")
class CareTeam {

    private final PracticeSql sql;
    private final Clock clock;

    CareTeam(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the person may read what stands in the client's record. */
    @Transactional(readOnly = true)
    public boolean mayRead(Authentication authentication, ClientId client) {
        return isOnTeam(authentication, client);
    }

    /** Whether the person may change what stands in the client's record. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Authentication authentication, ClientId client) {
        return isOnTeam(authentication, client);
    }

    /**
     * Whether the person may deal with the client's place here, without reading what they wrote.
     */
    @Transactional(readOnly = true)
    public boolean mayLookAfter(Authentication authentication, ClientId client) {
        return authentication.getPrincipal() instanceof SignedIn person
                && (isAdministratorOf(person, client) || isOnTeam(authentication, client));
    }

    private boolean isAdministratorOf(SignedIn person, ClientId client) {
        return person.is(Role.ADMINISTRATOR)
                && sql.sql(
                                        """
                                        select count(*)
                                          from membership m
                                          join account a on a.id = m.account_id
                                          join client c on c.practice_id = m.practice_id and c.id = :client
                                         where m.practice_id = :practice and m.id = :member
                                           and m.ended_at is null and m.is_administrator
                                           and a.disabled_at is null and a.sessions_from <= :since
                                        """)
                                .param("client", client.value())
                                .param("member", person.memberId().value())
                                .param("since", Timestamp.from(person.since()))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    private boolean isOnTeam(Authentication authentication, ClientId client) {
        if (!(authentication.getPrincipal() instanceof SignedIn person)) {
            return false;
        }
        UUID member = person.memberId().value();
        LocalDate today = LocalDate.now(clock);
        return sql.sql(
                                """
                                select count(*)
                                  from membership m
                                  join account a on a.id = m.account_id
                                  join client c on c.practice_id = m.practice_id and c.id = :client
                                 where m.practice_id = :practice and m.id = :member
                                   and m.ended_at is null
                                   and a.disabled_at is null and a.sessions_from <= :since
                                   and ((m.is_client and c.member_id = m.id
                                       and (c.readable_until is null or c.readable_until >= :today))
                                     or (m.is_practitioner and exists (
                                          select 1 from care_team t
                                           where t.practice_id = m.practice_id
                                             and t.client_id = c.id and t.member_id = m.id
                                             and t.from_day <= :today
                                             and (t.until_day is null or t.until_day >= :today))))
                                """)
                        .param("client", client.value())
                        .param("member", member)
                        .param("since", Timestamp.from(person.since()))
                        .param("today", today)
                        .query(Long.class)
                        .single()
                == 1;
    }
}
