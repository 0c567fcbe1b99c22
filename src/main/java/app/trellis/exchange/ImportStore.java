package app.trellis.exchange;

import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was brought in, as it lies in the database. */
@Component
class ImportStore {

    private static final int MOST = 50;

    private static final String COLUMNS =
            """
            select id, kind, row_count, brought_at, undone_at from data_import
             where practice_id = :practice
            """;

    private final PracticeSql sql;

    ImportStore(PracticeSql sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean isThere(ImportKind kind, byte[] digest) {
        return sql.sql(
                                """
                                select count(*) from data_import
                                 where practice_id = :practice and kind = :kind
                                   and digest = :digest and open_as = 'OPEN'
                                """)
                        .param("kind", kind.name())
                        .param("digest", digest)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether it was new. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(UUID id, ImportKind kind, byte[] digest, int rows, MemberId by, Instant now) {
        return sql.sql(
                                """
                                insert into data_import
                                       (practice_id, id, kind, digest, row_count, brought_by,
                                        brought_at, open_as)
                                values (:practice, :id, :kind, :digest, :rows, :by, :now, 'OPEN')
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("digest", digest)
                        .param("rows", rows)
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Of one person, the newest first; at most 50. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<BroughtIn> of(MemberId by) {
        return sql.sql(
                        COLUMNS
                                + " and brought_by = :by order by brought_at desc, id desc limit :most")
                .param("by", by.value())
                .param("most", MOST)
                .query(ImportStore::read)
                .list();
    }

    /** One of them, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<BroughtIn> hold(UUID id, MemberId by) {
        return sql.sql(COLUMNS + " and id = :id and brought_by = :by for update")
                .param("id", id)
                .param("by", by.value())
                .query(ImportStore::read)
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void undone(UUID id, Instant now) {
        sql.sql(
                        """
                        update data_import set undone_at = :now, open_as = null
                         where practice_id = :practice and id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** How many clients have a flag or a new start since, which rest on the numbers brought in. */
    @Transactional(propagation = Propagation.MANDATORY)
    int restingOn(UUID id, Instant since) {
        return sql.sql(
                        """
                        select count(distinct s.client_id) from score s
                         where s.practice_id = :practice and s.import_id = :id
                           and (exists (select 1 from trend_flag f
                                         where f.practice_id = s.practice_id
                                           and f.client_id = s.client_id
                                           and f.instrument_key = s.instrument_key
                                           and f.raised_at >= :since)
                             or exists (select 1 from trend_start t
                                         where t.practice_id = s.practice_id
                                           and t.client_id = s.client_id
                                           and t.instrument_key = s.instrument_key
                                           and t.set_at >= :since))
                        """)
                .param("id", id)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private static BroughtIn read(ResultSet row, int number) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new BroughtIn(
                row.getObject("id", UUID.class),
                ImportKind.valueOf(row.getString("kind")),
                row.getInt("row_count"),
                row.getTimestamp("brought_at").toInstant(),
                undone == null ? null : undone.toInstant());
    }
}
