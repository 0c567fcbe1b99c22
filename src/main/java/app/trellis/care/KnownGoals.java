package app.trellis.care;

import app.trellis.identity.CurrentPerson;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Role;
import app.trellis.vault.Vault;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The goals of a client that the signed-in person may know, for modules that link something to
 * them, inside their transaction. One that the client keeps to themselves is not there for anybody
 * else, whatever was linked to it before.
 */
@Component
public class KnownGoals {

    private static final int MOST = 50;

    private final PracticeSql sql;
    private final Vault vault;
    private final CurrentPerson current;

    KnownGoals(PracticeSql sql, Vault vault, CurrentPerson current) {
        this.sql = sql;
        this.vault = vault;
        this.current = current;
    }

    /** The open ones first, then the newest; at most 50. One statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<GoalLine> of(ClientId client) {
        return sql.sql(
                        """
                        select id, words, ended_on from goal
                         where practice_id = :practice and client_id = :client
                           and (shared or :everything)
                         order by case when ended_on is null then 0 else 1 end, added_on desc,
                                  id desc
                         limit :most
                        """)
                .param("client", client.value())
                .param("everything", current.get().is(Role.CLIENT))
                .param("most", MOST)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new GoalLine(
                            id,
                            vault.open(KeepingGoals.wordsOf(client, id), row.getBytes("words")),
                            row.getObject("ended_on") == null);
                })
                .list();
    }

    /**
     * Refuses what cannot be linked to.
     *
     * @throws NotFound when one of them is not open, or not the person's to know
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void demandOpen(ClientId client, List<UUID> goals) {
        List<UUID> open = of(client).stream().filter(GoalLine::open).map(GoalLine::id).toList();
        if (!open.containsAll(goals)) {
            throw new NotFound();
        }
    }
}
