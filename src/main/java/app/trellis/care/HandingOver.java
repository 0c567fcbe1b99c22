package app.trellis.care;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.shared.AllowedTo;
import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator needs to pass somebody's clients on: who they are, and nothing of what
 * stands in their records.
 */
@Service
public class HandingOver {

    private static final int MOST = 1_000;

    private final PracticeSql sql;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    HandingOver(PracticeSql sql, Vault vault, Audit audit, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The clients whose care team somebody leads, or led last before it was left to nobody; those
     * in care first, then by name. At most 1,000.
     */
    @AllowedTo("'ADMINISTRATOR'")
    @Transactional
    public List<LedClient> ledBy(MemberId member) {
        audit.record(Action.CASELOAD_OPENED, member.value());
        return sql
                .sql(
                        """
                        select distinct c.id, c.name, c.pseudonym, c.status
                          from care_team t
                          join client c on c.practice_id = t.practice_id and c.id = t.client_id
                         where t.practice_id = :practice and t.member_id = :member
                           and t.part = 'LEAD' and t.from_day <= :today
                           and (t.until_day is null
                             or not exists (select 1 from care_team l
                                             where l.practice_id = t.practice_id
                                               and l.client_id = t.client_id
                                               and l.part = 'LEAD' and l.id <> t.id
                                               and (l.until_day is null
                                                 or l.until_day > t.until_day)))
                         limit :most
                        """)
                .param("member", member.value())
                .param("today", LocalDate.now(clock))
                .param("most", MOST)
                .query((row, number) -> {
                    ClientId id = new ClientId(row.getObject("id", UUID.class));
                    byte[] word = row.getBytes("pseudonym");
                    return new LedClient(
                            id,
                            word == null
                                    ? vault.open(ManagingClients.nameOf(id), row.getBytes("name"))
                                    : vault.open(ManagingClients.pseudonymOf(id), word),
                            ClientStatus.valueOf(row.getString("status")));
                })
                .list()
                .stream()
                .sorted(
                        Comparator.comparing((LedClient one) -> one.status() == ClientStatus.ENDED)
                                .thenComparing(LedClient::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
