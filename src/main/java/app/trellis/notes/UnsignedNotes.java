package app.trellis.notes;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many drafts wait for a signature, for reports on workload; never what stands in them. */
@Component
public class UnsignedNotes {

    private final PracticeSql sql;

    UnsignedNotes(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * Drafts of these authors that were started before a point in time, in one statement; who has
     * none is left out.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<MemberId, Integer> olderThan(Collection<MemberId> authors, Instant before) {
        Map<MemberId, Integer> counts = new HashMap<>();
        if (authors.isEmpty()) {
            return counts;
        }
        sql.sql(
                        """
                        select author_id, count(*) as waiting
                          from session_note
                         where practice_id = :practice and author_id in (:authors)
                           and signed_at is null and started_at < :before
                         group by author_id
                        """)
                .param("authors", authors.stream().map(MemberId::value).distinct().toList())
                .param("before", Timestamp.from(before))
                .query(row -> {
                    counts.put(
                            new MemberId(row.getObject("author_id", UUID.class)),
                            row.getInt("waiting"));
                });
        return counts;
    }
}
