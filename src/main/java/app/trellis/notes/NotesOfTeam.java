package app.trellis.notes;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many notes of some people wait for their author, never what stands in them. For modules,
 * inside their transaction.
 */
@Component
public class NotesOfTeam {

    private final PracticeSql sql;

    NotesOfTeam(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * Of one author.
     *
     * @param unsigned begun before the moment that was asked about and never signed
     * @param oldest when the first of those was begun, or null
     * @param returned given back by a supervisor and not signed again
     */
    public record Count(int unsigned, @Nullable Instant oldest, int returned) {}

    /** Authors of whom none waits are left out; one statement. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<MemberId, Count> of(Collection<MemberId> authors, Instant before) {
        Map<MemberId, Count> counts = new HashMap<>();
        if (authors.isEmpty()) {
            return counts;
        }
        sql.sql(
                        """
                        select w.author_id, sum(w.unsigned) as unsigned, min(w.begun) as oldest,
                               sum(w.returned) as returned
                          from (select n.author_id,
                                       case when n.signed_at is null and n.started_at < :before
                                            then 1 else 0 end as unsigned,
                                       case when n.signed_at is null and n.started_at < :before
                                            then n.started_at end as begun,
                                       case when exists (
                                              select 1 from note_return r
                                               where r.practice_id = n.practice_id
                                                 and r.note_id = n.id
                                                 and r.version_number = (
                                                       select max(v.number) from note_version v
                                                        where v.practice_id = n.practice_id
                                                          and v.note_id = n.id))
                                             and not exists (
                                              select 1 from note_withdrawal x
                                               where x.practice_id = n.practice_id
                                                 and x.note_id = n.id)
                                            then 1 else 0 end as returned
                                  from session_note n
                                 where n.practice_id = :practice and n.author_id in (:authors)) w
                         where w.unsigned + w.returned > 0
                         group by w.author_id
                        """)
                .param("authors", authors.stream().map(MemberId::value).toList())
                .param("before", Timestamp.from(before))
                .query(row -> {
                    Timestamp oldest = row.getTimestamp("oldest");
                    counts.put(
                            new MemberId(row.getObject("author_id", UUID.class)),
                            new Count(
                                    row.getInt("unsigned"),
                                    oldest == null ? null : oldest.toInstant(),
                                    row.getInt("returned")));
                });
        return counts;
    }
}
