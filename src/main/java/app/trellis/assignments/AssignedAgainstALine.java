package app.trellis.assignments;

import app.trellis.shared.ClientId;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What some practitioners assigned although a <i>not for</i> line fits, for whoever supervises
 * them. For modules, inside their transaction.
 */
@Component
public class AssignedAgainstALine {

    private static final int MOST = 100;

    private final PracticeSql sql;
    private final Shelf shelf;
    private final Words words;

    AssignedAgainstALine(PracticeSql sql, Shelf shelf, Words words) {
        this.sql = sql;
        this.shelf = shelf;
        this.words = words;
    }

    /** The newest first, at most 100; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<AgainstALine> by(Collection<MemberId> practitioners, Instant since, Locale locale) {
        if (practitioners.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        """
                        select a.id, a.client_id, a.kind, a.content_key, a.content_version,
                               a.not_for_open, a.override_reason, a.assigned_by, a.assigned_at
                          from assignment a
                         where a.practice_id = :practice and a.assigned_by in (:practitioners)
                           and a.assigned_at >= :since and a.override_reason is not null
                           and (a.not_for_open is null or a.not_for_open <> '')
                         order by a.assigned_at desc
                         limit :most
                        """)
                .param("practitioners", practitioners.stream().map(MemberId::value).toList())
                .param("since", Timestamp.from(since))
                .param("most", MOST)
                .query((row, number) -> line(row, locale))
                .list();
    }

    /**
     * How often for each of some clients, without the reasons; who is left out has none. One
     * statement.
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<ClientId, Integer> count(Collection<ClientId> clients, Instant since) {
        Map<ClientId, Integer> counts = new HashMap<>();
        if (clients.isEmpty()) {
            return counts;
        }
        sql.sql(
                        """
                        select a.client_id, count(*) as amount
                          from assignment a
                         where a.practice_id = :practice and a.client_id in (:clients)
                           and a.assigned_at >= :since and a.override_reason is not null
                           and (a.not_for_open is null or a.not_for_open <> '')
                         group by a.client_id
                        """)
                .param("clients", clients.stream().map(ClientId::value).distinct().toList())
                .param("since", Timestamp.from(since))
                .query(row -> {
                    counts.put(
                            new ClientId(row.getObject("client_id", UUID.class)),
                            row.getInt("amount"));
                });
        return counts;
    }

    private AgainstALine line(ResultSet row, Locale locale) throws SQLException {
        AssignmentId id = new AssignmentId(row.getObject("id", UUID.class));
        Material material =
                shelf.pinned(
                        AssignmentKind.valueOf(row.getString("kind")),
                        row.getString("content_key"),
                        row.getInt("content_version"),
                        locale);
        return new AgainstALine(
                id,
                new ClientId(row.getObject("client_id", UUID.class)),
                material.name(),
                OpenLines.of(row.getString("not_for_open")).in(material.notFor()),
                words.overrideReason(id, row.getBytes("override_reason")),
                new MemberId(row.getObject("assigned_by", UUID.class)),
                row.getTimestamp("assigned_at").toInstant());
    }
}
