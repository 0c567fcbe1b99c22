package app.trellis.care;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What practitioners bring to supervision. For modules, inside their transaction. */
@Component
public class ToSupervision {

    private static final int MOST = 200;

    private final PracticeSql sql;
    private final Vault vault;

    ToSupervision(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /**
     * What these practitioners bring, what waits first and then what was talked over since a day,
     * each the newest first; at most 200, in one statement.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Brought> broughtBy(Collection<MemberId> practitioners, LocalDate since) {
        if (practitioners.isEmpty()) {
            return List.of();
        }
        return read(
                sql.sql(
                                """
                                select id, client_id, brought_by, brought_at, line, talked_on
                                  from to_supervision
                                 where practice_id = :practice and brought_by in (:people)
                                   and (talked_on is null or talked_on >= :since)
                                 order by case when talked_on is null then 0 else 1 end,
                                          talked_on desc, brought_at desc
                                 limit :most
                                """)
                        .param("people", practitioners.stream().map(MemberId::value).toList())
                        .param("since", since)
                        .param("most", MOST));
    }

    /** What one practitioner brings of one client and has not talked over yet; one at most. */
    List<Brought> waiting(ClientId client, MemberId by) {
        return read(
                sql.sql(
                                """
                                select id, client_id, brought_by, brought_at, line, talked_on
                                  from to_supervision
                                 where practice_id = :practice and client_id = :client
                                   and brought_by = :by and talked_on is null
                                 order by brought_at limit 1
                                """)
                        .param("client", client.value())
                        .param("by", by.value()));
    }

    /**
     * Ticks it as talked over; what is ticked already keeps its day.
     *
     * @return whether it waited until now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean talkedOver(UUID id, MemberId by, LocalDate today) {
        return sql.sql(
                                """
                                update to_supervision
                                   set talked_on = :today, talked_by = :by
                                 where practice_id = :practice and id = :id
                                   and talked_on is null
                                """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("today", today)
                        .update()
                > 0;
    }

    private List<Brought> read(StatementSpec found) {
        return found.query((row, number) -> brought(row)).list();
    }

    private Brought brought(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] line = row.getBytes("line");
        Instant at = row.getTimestamp("brought_at").toInstant();
        return new Brought(
                id,
                new ClientId(row.getObject("client_id", UUID.class)),
                new MemberId(row.getObject("brought_by", UUID.class)),
                at,
                line == null ? "" : vault.open(lineOf(id), line),
                row.getObject("talked_on", LocalDate.class));
    }

    static Place lineOf(UUID id) {
        return Place.of("to_supervision", "line", id);
    }
}
