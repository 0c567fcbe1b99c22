package app.trellis.audit;

import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the chain of the practice at hand; inside a transaction. */
@Component
class ChainStore {

    /** Read at a time. */
    static final int PAGE = 2_000;

    private static final int ROWS_OF_ONE_INSERT = 100;
    private static final String ENTRY =
            "id, happened_at, actor_id, actor_roles, action, client_id, subject_id, request_id";

    private final PracticeSql sql;

    ChainStore(PracticeSql sql) {
        this.sql = sql;
    }

    /** Where the chain ends, for nobody else to add to before this transaction is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Stored> lockedHead() {
        return head("for update");
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    Optional<Stored> head() {
        return head("");
    }

    /**
     * Where a chain ends and how it began.
     *
     * @param head as the row says, which may not be true
     */
    record Stored(@Nullable Beginning beginning, Head head) {}

    private Optional<Stored> head(String how) {
        return sql.sql(
                        """
                        select seq, hash, begun_at, earlier, earlier_digest
                          from audit_head where practice_id = :practice
                        """
                                + how)
                .query((row, number) -> {
                    OffsetDateTime begun = row.getObject("begun_at", OffsetDateTime.class);
                    return new Stored(
                            begun == null
                                    ? null
                                    : new Beginning(
                                            begun.toInstant(),
                                            row.getLong("earlier"),
                                            Objects.requireNonNullElse(
                                                    row.getString("earlier_digest"), "")),
                            new Head(
                                    row.getLong("seq"),
                                    Objects.requireNonNullElse(row.getString("hash"), "")));
                })
                .optional();
    }

    /** Keeps how a chain began and its first links' end; {@code known} where a row waits for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Beginning beginning, Head head, boolean known) {
        sql.sql(
                        known
                                ? """
                                update audit_head set seq = :seq, hash = :hash, begun_at = :begun,
                                       earlier = :earlier, earlier_digest = :digest
                                 where practice_id = :practice
                                """
                                : """
                                insert into audit_head
                                       (practice_id, seq, hash, begun_at, earlier, earlier_digest)
                                values (:practice, :seq, :hash, :begun, :earlier, :digest)
                                """)
                .param("seq", head.seq())
                .param("hash", head.hash())
                .param("begun", beginning.begun().atOffset(ZoneOffset.UTC))
                .param("earlier", beginning.earlier())
                .param("digest", beginning.earlierDigest())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void move(Head head) {
        sql.sql("update audit_head set seq = :seq, hash = :hash where practice_id = :practice")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    /** Writes links, many in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(List<Link> links) {
        for (int from = 0; from < links.size(); from += ROWS_OF_ONE_INSERT) {
            insertAtOnce(links.subList(from, Math.min(from + ROWS_OF_ONE_INSERT, links.size())));
        }
    }

    private void insertAtOnce(List<Link> links) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < links.size(); i++) {
            rows.append(i == 0 ? "" : ", ")
                    .append(
                            """
                            (:practice, :seq#, :prev#, :hash#, :id#, :at#, cast(:actor# as uuid),
                             :roles#, :action#, cast(:client# as uuid), cast(:subject# as uuid),
                             cast(:request# as varchar))
                            """
                                    .replace("#", Integer.toString(i)));
        }
        JdbcClient.StatementSpec insert =
                sql.sql(
                        "insert into audit_entry (practice_id, seq, prev_hash, hash, "
                                + ENTRY
                                + ") values "
                                + rows);
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            Entry entry = link.entry();
            insert =
                    insert.param("seq" + i, link.seq())
                            .param("prev" + i, link.prev())
                            .param("hash" + i, link.hash())
                            .param("id" + i, entry.id())
                            .param("at" + i, entry.at().atOffset(ZoneOffset.UTC))
                            .param("actor" + i, entry.actor())
                            .param("roles" + i, entry.roles())
                            .param("action" + i, entry.action())
                            .param("client" + i, entry.client())
                            .param("subject" + i, entry.subject())
                            .param("request" + i, entry.request());
        }
        insert.update();
    }

    /** Links after one, in order; at most {@link #PAGE}. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    List<Link> after(long seq) {
        return sql.sql(
                        "select seq, prev_hash, hash, "
                                + ENTRY
                                + " from audit_entry where practice_id = :practice and seq > :seq"
                                + " order by seq limit :most")
                .param("seq", seq)
                .param("most", PAGE)
                .query((row, number) ->
                        new Link(
                                row.getLong("seq"),
                                Objects.requireNonNullElse(row.getString("prev_hash"), ""),
                                entry(row),
                                Objects.requireNonNullElse(row.getString("hash"), "")))
                .list();
    }

    /**
     * Entries that were never chained, in the order of their ids; at most {@link #PAGE}.
     *
     * @param id after which, or null for the first
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    List<Entry> earlier(@Nullable UUID id) {
        return sql.sql(
                        "select "
                                + ENTRY
                                + " from audit_entry where practice_id = :practice and seq is null"
                                + " and id > :after order by id limit :most")
                .param("after", id == null ? new UUID(0, 0) : id)
                .param("most", PAGE)
                .query((row, number) -> entry(row))
                .list();
    }

    static PracticeId practice() {
        return CurrentPractice.get();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                instant(row),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_roles"),
                row.getString("action"),
                row.getObject("client_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getString("request_id"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("happened_at", OffsetDateTime.class).toInstant();
    }
}
