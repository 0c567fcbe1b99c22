package app.trellis.organization;

import app.trellis.identity.EnoughShown;
import app.trellis.identity.Factor;
import app.trellis.identity.FactorPolicy;
import app.trellis.identity.Membership;
import app.trellis.identity.MembershipSource;
import app.trellis.identity.SignedIn;
import app.trellis.shared.AccountId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the database, on every call of a service, whether the person still has the place that they
 * act from; nothing about it is remembered in the session.
 */
@Component("membership")
class LiveMembership implements MembershipSource {

    private final PracticeSql sql;
    private final Vault vault;

    LiveMembership(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isLive(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn person
                && sql.sql(
                                        """
                                        select count(*) from membership m join account a on a.id = m.account_id
                                         where m.practice_id = :practice and m.id = :member
                                           and m.account_id = :account and m.ended_at is null
                                           and a.disabled_at is null and a.sessions_from <= :since
                                           and %s
                                        """
                                                .formatted(EnoughShown.SQL))
                                .param("second", Factor.isMoreThanPassword(authentication))
                                .param("member", person.memberId().value())
                                .param("account", person.accountId().value())
                                .param("since", Timestamp.from(person.since()))
                                .query(Long.class)
                                .single()
                        == 1;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Membership> of(AccountId account) {
        return sql.acrossPracticesOf(
                        account,
                        """
                        select m.practice_id, p.name as practice_name, m.id, m.name, m.is_client,
                               m.is_practitioner, m.is_supervisor, m.is_administrator,
                               case when m.is_client then p.client_second_step
                                    else p.staff_second_step end as second_step
                          from membership m join practice p on p.practice_id = m.practice_id
                         where m.account_id = :account and m.ended_at is null
                         order by m.joined_at, m.id
                        """)
                .query((row, number) -> {
                    PracticeId practice = new PracticeId(row.getObject("practice_id", UUID.class));
                    UUID member = row.getObject("id", UUID.class);
                    String name =
                            vault.open(
                                    Place.of(practice, "membership", "name", member),
                                    row.getBytes("name"));
                    return new Membership(
                            practice,
                            row.getString("practice_name"),
                            new MemberId(member),
                            name,
                            Member.roles(
                                    row.getBoolean("is_client"),
                                    row.getBoolean("is_practitioner"),
                                    row.getBoolean("is_supervisor"),
                                    row.getBoolean("is_administrator")),
                            FactorPolicy.valueOf(row.getString("second_step")));
                })
                .list();
    }
}
