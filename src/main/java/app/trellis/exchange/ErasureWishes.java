package app.trellis.exchange;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The wishes of clients that their record be erased, as they lie in the database. */
@Component
class ErasureWishes {

    /** In a list of a practice. */
    static final int MOST = 200;

    private static final String COLUMNS =
            """
            select id, client_id, asked_at, opens_at, lapses_at, taken_back_at, confirmed_at,
                   answered_at, written_erased_at
              from erasure_request
             where practice_id = :practice
            """;

    private final PracticeSql sql;

    ErasureWishes(PracticeSql sql) {
        this.sql = sql;
    }

    /** The newest of a client. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ErasureWish> newest(ClientId client) {
        return sql.sql(COLUMNS + " and client_id = :client order by asked_at desc, id desc limit 1")
                .param("client", client.value())
                .query(ErasureWishes::read)
                .optional();
    }

    /** Of the whole practice, without those that were taken back; the newest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<ErasureWish> all() {
        return sql.sql(
                        COLUMNS
                                + " and taken_back_at is null order by asked_at desc, id desc"
                                + " limit :most")
                .param("most", MOST)
                .query(ErasureWishes::read)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(ClientId client, Instant now, Duration waits, Duration holds) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into erasure_request
                               (practice_id, id, client_id, asked_at, opens_at, lapses_at)
                        values (:practice, :id, :client, :now, :opens, :lapses)
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("now", Timestamp.from(now))
                .param("opens", Timestamp.from(now.plus(waits)))
                .param("lapses", Timestamp.from(now.plus(waits).plus(holds)))
                .update();
        return id;
    }

    /** Every one that is open: two devices may have asked in the same moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeBack(ClientId client, Instant now) {
        sql.sql(
                        """
                        update erasure_request set taken_back_at = :now
                         where practice_id = :practice and client_id = :client
                           and taken_back_at is null and answered_at is null
                           and written_erased_at is null
                           and (confirmed_at is not null or lapses_at > :now)
                        """)
                .param("now", Timestamp.from(now))
                .param("client", client.value())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void confirm(ErasureWish wish, Instant now) {
        sql.sql(
                        """
                        update erasure_request set confirmed_at = :now
                         where practice_id = :practice and id = :id and taken_back_at is null
                           and confirmed_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("id", wish.id())
                .update();
    }

    /** Whether there was such a wish to answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ClientId> answer(UUID id, MemberId by, Instant now) {
        int changed =
                sql.sql(
                                """
                                update erasure_request
                                   set answered_at = :now, answered_by = :by
                                 where practice_id = :practice and id = :id
                                   and confirmed_at is not null and taken_back_at is null
                                   and answered_at is null and written_erased_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .param("id", id)
                        .update();
        return changed == 0
                ? Optional.empty()
                : sql.sql(COLUMNS + " and id = :id")
                        .param("id", id)
                        .query(ErasureWishes::read)
                        .optional()
                        .map(ErasureWish::client);
    }

    /** One of them, held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ErasureWish> hold(UUID id) {
        return sql.sql(COLUMNS + " and id = :id for update")
                .param("id", id)
                .query(ErasureWishes::read)
                .optional();
    }

    /** What the client did is gone; for the rest two people are asked anew, when it is time. */
    @Transactional(propagation = Propagation.MANDATORY)
    void writtenErased(UUID id, Instant now) {
        sql.sql(
                        """
                        update erasure_request set written_erased_at = :now
                         where practice_id = :practice and id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        sql.sql(
                        """
                        delete from erasure_approval
                         where practice_id = :practice and request_id = :id
                        """)
                .param("id", id)
                .update();
    }

    private static ErasureWish read(ResultSet row, int number) throws SQLException {
        return new ErasureWish(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("lapses_at").toInstant(),
                instant(row, "taken_back_at"),
                instant(row, "confirmed_at"),
                instant(row, "answered_at"),
                instant(row, "written_erased_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
