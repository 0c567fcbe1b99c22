package app.trellis.care;

import app.trellis.identity.EnoughShown;
import app.trellis.identity.Factor;
import app.trellis.identity.SignedIn;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one access rule: a client's record is open to the client, and to whoever is on their care
 * team now ({@link OnTeam}), which whoever stands in is between two moments. A client whose care
 * has ended can open it until the day they were told. The second record of a client who was entered
 * twice is read by the care team of the one that is kept as well. It is asked of the database; a
 * page that reads one record through several services asks once in its request ({@link
 * AskedInThisRequest}), and every request asks anew.
 */
@Component("careTeam")
class CareTeam {

    /**
     * A second record of a client is read by the care team of the one that is kept, unless
     * restricted.
     */
    private static final String OR_OF_THE_KEPT =
            " or (t.client_id = c.kept_as and " + OnTeam.unrestricted("c.id") + ")";

    private final PracticeSql sql;
    private final Clock clock;
    private final TransactionTemplate reading;

    CareTeam(PracticeSql sql, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Whether the person may read what stands in the client's record. */
    public boolean mayRead(Authentication authentication, ClientId client) {
        boolean second = Factor.isMoreThanPassword(authentication);
        return authentication.getPrincipal() instanceof SignedIn person
                && AskedInThisRequest.whether(
                        person,
                        client,
                        LocalDate.now(clock),
                        () -> isAllowed(() -> isOnTeam(person, second, client, OR_OF_THE_KEPT)));
    }

    /**
     * Whether the person may change what stands in the client's record. Always asked, and what was
     * asked before is forgotten: the change may be that somebody leaves the care team.
     */
    public boolean mayWrite(Authentication authentication, ClientId client) {
        boolean second = Factor.isMoreThanPassword(authentication);
        AskedInThisRequest.forget();
        return authentication.getPrincipal() instanceof SignedIn person
                && isAllowed(() -> isOnTeam(person, second, client, ""));
    }

    /**
     * Whether the person may deal with the client's place here, without reading what they wrote.
     */
    public boolean mayLookAfter(Authentication authentication, ClientId client) {
        boolean second = Factor.isMoreThanPassword(authentication);
        AskedInThisRequest.forget();
        return authentication.getPrincipal() instanceof SignedIn person
                && isAllowed(() ->
                        isAdministratorOf(person, second, client)
                                || isOnTeam(person, second, client, ""));
    }

    private boolean isAllowed(BooleanSupplier question) {
        return Boolean.TRUE.equals(reading.execute(status -> question.getAsBoolean()));
    }

    private boolean isAdministratorOf(SignedIn person, boolean second, ClientId client) {
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
                                           and %s
                                        """
                                                .formatted(EnoughShown.SQL))
                                .param("second", second)
                                .param("client", client.value())
                                .param("member", person.memberId().value())
                                .param("since", Timestamp.from(person.since()))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    /**
     * @param more a condition besides being on this record's own team
     */
    private boolean isOnTeam(SignedIn person, boolean second, ClientId client, String more) {
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
                                   and %s
                                   and ((m.is_client and c.member_id = m.id
                                       and (c.readable_until is null or c.readable_until >= :today))
                                     or (m.is_practitioner and exists (
                                          select 1 from care_team t
                                           where t.practice_id = m.practice_id
                                             and (t.client_id = c.id%s) and t.member_id = m.id
                                             and %s)))
                                """
                                        .formatted(EnoughShown.SQL, more, OnTeam.NOW))
                        .param("second", second)
                        .param("client", client.value())
                        .param("member", member)
                        .param("since", Timestamp.from(person.since()))
                        .param("today", today)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Long.class)
                        .single()
                == 1;
    }
}
