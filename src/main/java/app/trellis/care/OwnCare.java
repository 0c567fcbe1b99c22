package app.trellis.care;

import app.trellis.identity.CurrentPerson;
import app.trellis.organization.MemberNames;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a client's own pages say about a pause, an ending or somebody new. It stays open when the
 * record itself has closed, so that the pages can say why.
 */
@Service
public class OwnCare {

    private static final int NEW_FOR_DAYS = 28;

    private final PracticeSql sql;
    private final CurrentPerson current;
    private final MemberNames names;
    private final Vault vault;
    private final Clock clock;

    OwnCare(PracticeSql sql, CurrentPerson current, MemberNames names, Vault vault, Clock clock) {
        this.sql = sql;
        this.current = current;
        this.names = names;
        this.vault = vault;
        this.clock = clock;
    }

    /** Where the signed-in client stands; one statement, and one more where a name is needed. */
    @AllowedTo("'CLIENT'")
    @Transactional(readOnly = true)
    public Standing standing() {
        return standing("member_id", current.get().memberId().value());
    }

    /** The same, for a practitioner who looks at the client's pages. */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public Standing lookedAt(ClientId client) {
        return standing("id", client.value());
    }

    /**
     * @param column of the client's own row
     */
    private Standing standing(String column, UUID whose) {
        return sql.sql(
                        """
                        select c.id, c.status, c.zone, case when c.word_until is null or c.word_until >= :today
                                    then c.practitioner_word end as practitioner_word, c.paused_until,
                               c.ending_on, c.ended_on, c.readable_until, p.name as practice,
                               (select t.member_id from care_team t
                                 where t.practice_id = c.practice_id and t.client_id = c.id
                                   and t.part = 'LEAD' and t.from_day <= :today
                                   and (t.until_day is null or t.until_day >= :today)
                                 order by t.from_day desc limit 1) as lead,
                               (select t.id from care_team t
                                 where t.practice_id = c.practice_id and t.client_id = c.id
                                   and t.part = 'LEAD' and t.from_day > :today
                                   and t.until_day is null and c.status <> 'ENDED'
                                 order by t.from_day limit 1) as coming,
                               (select max(t.from_day) from care_team t
                                 where t.practice_id = c.practice_id and t.client_id = c.id
                                   and t.part = 'LEAD' and t.from_day <= :today
                                   and (t.until_day is null or t.until_day >= :today)
                                   and exists (select 1 from care_team e
                                                where e.practice_id = t.practice_id
                                                  and e.client_id = t.client_id
                                                  and e.part = 'LEAD'
                                                  and e.member_id <> t.member_id
                                                  and e.from_day <= e.until_day)) as new_since,
                               (select t.id from care_team t
                                 where t.practice_id = c.practice_id and t.client_id = c.id
                                   and t.part = 'STAND_IN' and %s
                                   and c.status <> 'ENDED'
                                   and not exists (select 1 from absence b
                                                    where b.practice_id = t.practice_id
                                                      and b.member_id = t.member_id
                                                      and b.from_at <= :now and b.until_at > :now)
                                 order by t.from_at, t.id limit 1) as stands_in,
                               exists (select 1 from monitoring_agreement a
                                        where a.practice_id = c.practice_id
                                          and a.client_id = c.id and c.status <> 'ENDED'
                                          and a.number = (select max(n.number)
                                                            from monitoring_agreement n
                                                           where n.practice_id = a.practice_id
                                                             and n.client_id = a.client_id)
                                          and not exists (select 1 from agreement_step s
                                                           where s.practice_id = a.practice_id
                                                             and s.agreement_id = a.id))
                               as agreement_waits
                          from client c
                          join practice p on p.practice_id = c.practice_id
                         where c.practice_id = :practice and c.%s = :whose
                        """
                                .formatted(OnTeam.NOW, column))
                .param("whose", whose)
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, number) -> standing(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Standing standing(ResultSet row) throws SQLException {
        ClientId id = new ClientId(row.getObject("id", UUID.class));
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(row.getString("zone"))));
        LocalDate newSince = row.getObject("new_since", LocalDate.class);
        boolean isNew = newSince != null && newSince.plusDays(NEW_FOR_DAYS).isAfter(today);
        LocalDate endingOn = row.getObject("ending_on", LocalDate.class);
        ClientStatus status = ClientStatus.valueOf(row.getString("status"));
        Reader reader = reader(row.getObject("stands_in", UUID.class));
        Reader coming = reader(row.getObject("coming", UUID.class));
        boolean namesThem = isNew || endingOn != null || status == ClientStatus.PAUSED;
        return new Standing(
                status,
                today,
                row.getString("practice"),
                namesThem
                        ? word(
                                id,
                                row.getBytes("practitioner_word"),
                                row.getObject("lead", UUID.class))
                        : "",
                row.getObject("paused_until", LocalDate.class),
                endingOn,
                row.getObject("ended_on", LocalDate.class),
                row.getObject("readable_until", LocalDate.class),
                isNew ? newSince : null,
                reader == null ? "" : reader.name(),
                reader == null ? null : reader.day(),
                coming == null ? "" : coming.name(),
                coming == null ? null : coming.day(),
                row.getBoolean("agreement_waits"));
    }

    private record Reader(String name, LocalDate day) {}

    /**
     * Who stands in, by first name, with their last day in the practice's zone; or who leads later,
     * with their first.
     */
    private @Nullable Reader reader(@Nullable UUID onTeam) {
        if (onTeam == null) {
            return null;
        }
        return sql.sql(
                        """
                        select case when t.part = 'STAND_IN' then t.last_day
                                    else t.from_day end as said_day, m.id, m.name
                          from care_team t
                          join membership m on m.practice_id = t.practice_id and m.id = t.member_id
                         where t.practice_id = :practice and t.id = :id
                        """)
                .param("id", onTeam)
                .query((row, number) ->
                        new Reader(
                                ManagingClients.firstName(
                                        names.open(
                                                new MemberId(row.getObject("id", UUID.class)),
                                                row.getBytes("name"))),
                                row.getObject("said_day", LocalDate.class)))
                .single();
    }

    private String word(ClientId id, byte @Nullable [] chosen, @Nullable UUID lead) {
        if (chosen != null) {
            return vault.open(ManagingClients.wordOf(id), chosen);
        }
        if (lead == null) {
            return "";
        }
        MemberId member = new MemberId(lead);
        return ManagingClients.firstName(names.of(List.of(member)).getOrDefault(member, ""));
    }
}
