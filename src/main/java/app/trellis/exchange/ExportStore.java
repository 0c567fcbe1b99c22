package app.trellis.exchange;

import app.trellis.exchange.PracticeExport.State;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.vault.Place;
import app.trellis.vault.SealingHalf;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recovery halves and sealed practices as they lie in the database. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExportStore {

    private static final String COLUMNS =
            """
            select id, asked_at, asked_by, reason, agreed_at, agreed_by, done, of_all, made_at,
                   bytes, goes_at, ended_at, ended_as
              from practice_export where practice_id = :practice
            """;

    private final PracticeSql sql;
    private final Vault vault;

    ExportStore(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Until the transaction is over, nobody else changes the halves of this practice. */
    void lock() {
        sql.sql("select practice_id from practice where practice_id = :practice for update")
                .query(UUID.class)
                .single();
    }

    /** Those that are used now, the first before the second. */
    List<RecoveryHalf> halves() {
        return sql.sql(
                        """
                        select id, half, fingerprint, made_at, made_by from recovery_half
                         where practice_id = :practice and used_as is not null
                         order by half
                        """)
                .query((row, number) ->
                        new RecoveryHalf(
                                row.getObject("id", UUID.class),
                                row.getInt("half"),
                                row.getString("fingerprint"),
                                row.getTimestamp("made_at").toInstant(),
                                new MemberId(row.getObject("made_by", UUID.class))))
                .list();
    }

    /** Puts a half in the place of the one before it, which old files still need. */
    UUID keep(int half, SealingHalf seals, MemberId by, Instant now) {
        sql.sql(
                        """
                        update recovery_half set used_as = null
                         where practice_id = :practice and half = :half and used_as is not null
                        """)
                .param("half", half)
                .update();
        UUID id = Ids.next();
        try {
            sql.sql(
                            """
                            insert into recovery_half (practice_id, id, half, seals, fingerprint,
                                   made_at, made_by, used_as)
                            values (:practice, :id, :half, :seals, :fingerprint, :now, :by, 'USED')
                            """)
                    .param("id", id)
                    .param("half", half)
                    .param("seals", seals.bytes())
                    .param("fingerprint", seals.fingerprint())
                    .param("now", Timestamp.from(now))
                    .param("by", by.value())
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("exchange.house.meanwhile");
        }
        return id;
    }

    /** The two that a file is sealed with, the first before the second. */
    List<SealingHalf> sealing(UUID export) {
        return sql.sql(
                        """
                        select h.seals from practice_export e
                          join recovery_half h on h.practice_id = e.practice_id
                               and h.id in (e.first_half, e.second_half)
                         where e.practice_id = :practice and e.id = :id
                         order by h.half
                        """)
                .param("id", export)
                .query((row, number) -> SealingHalf.of(row.getBytes("seals")))
                .list();
    }

    Optional<PracticeExport> open() {
        return sql.sql(COLUMNS + " and open_as is not null").query(this::read).optional();
    }

    Optional<PracticeExport> find(UUID id) {
        return sql.sql(COLUMNS + " and id = :id").param("id", id).query(this::read).optional();
    }

    /** Those that are over, the newest first. */
    List<PracticeExport> over(int most) {
        return sql.sql(COLUMNS + " and open_as is null order by asked_at desc limit :most")
                .param("most", most)
                .query(this::read)
                .list();
    }

    UUID ask(String reason, MemberId by, Instant now) {
        UUID id = Ids.next();
        try {
            sql.sql(
                            """
                            insert into practice_export (practice_id, id, asked_at, asked_by,
                                   reason, tries, done, of_all, open_as)
                            values (:practice, :id, :now, :by, :reason, 0, 0, 0, 'OPEN')
                            """)
                    .param("id", id)
                    .param("now", Timestamp.from(now))
                    .param("by", by.value())
                    .param("reason", vault.seal(reasonOf(id), reason))
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("exchange.house.open-already");
        }
        return id;
    }

    /** Whether it was still waiting. */
    boolean agree(UUID id, MemberId by, List<RecoveryHalf> halves, int records, Instant now) {
        return sql.sql(
                                """
                                update practice_export
                                   set agreed_at = :now, agreed_by = :by, first_half = :first,
                                       second_half = :second, of_all = :all
                                 where practice_id = :practice and id = :id
                                   and agreed_at is null and ended_at is null
                                """)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("by", by.value())
                        .param("first", halves.getFirst().id())
                        .param("second", halves.getLast().id())
                        .param("all", records)
                        .update()
                == 1;
    }

    /** Counts a try to make the file. */
    int tried(UUID id) {
        sql.sql(
                        """
                        update practice_export set tries = tries + 1, done = 0
                         where practice_id = :practice and id = :id
                        """)
                .param("id", id)
                .update();
        return sql.sql(
                        "select tries from practice_export where practice_id = :practice and id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Whether it is still wanted. */
    boolean done(UUID id, int done) {
        return sql.sql(
                                """
                                update practice_export set done = :done
                                 where practice_id = :practice and id = :id and ended_at is null
                                """)
                        .param("id", id)
                        .param("done", done)
                        .update()
                == 1;
    }

    /** Whether it is still wanted. */
    boolean made(UUID id, long bytes, Instant now, Instant goes) {
        return sql.sql(
                                """
                                update practice_export
                                   set made_at = :now, bytes = :bytes, goes_at = :goes
                                 where practice_id = :practice and id = :id and ended_at is null
                                """)
                        .param("id", id)
                        .param("bytes", bytes)
                        .param("now", Timestamp.from(now))
                        .param("goes", Timestamp.from(goes))
                        .update()
                == 1;
    }

    /** Whether it was not over before. */
    boolean end(UUID id, State as, @Nullable MemberId by, Instant now) {
        return sql.sql(
                                """
                                update practice_export
                                   set ended_at = :now, ended_by = cast(:by as uuid),
                                       ended_as = :as, open_as = null
                                 where practice_id = :practice and id = :id and ended_at is null
                                """)
                        .param("id", id)
                        .param("by", by == null ? null : by.value().toString())
                        .param("as", as.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether somebody works here as an administrator today. */
    boolean administers(MemberId member) {
        return sql.sql(
                                """
                                select count(*) from membership
                                 where practice_id = :practice and id = :id
                                   and is_administrator and ended_at is null
                                """)
                        .param("id", member.value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private PracticeExport read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID agreedBy = row.getObject("agreed_by", UUID.class);
        String endedAs = row.getString("ended_as");
        Instant agreedAt = instant(row, "agreed_at");
        State state =
                endedAs != null
                        ? State.valueOf(endedAs)
                        : agreedAt == null
                                ? State.WAITING
                                : row.getTimestamp("made_at") == null ? State.MAKING : State.READY;
        return new PracticeExport(
                id,
                state,
                row.getTimestamp("asked_at").toInstant(),
                new MemberId(row.getObject("asked_by", UUID.class)),
                vault.open(reasonOf(id), row.getBytes("reason")),
                agreedAt,
                agreedBy == null ? null : new MemberId(agreedBy),
                row.getInt("done"),
                row.getInt("of_all"),
                row.getLong("bytes"),
                instant(row, "goes_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Place reasonOf(UUID id) {
        return Place.of("practice_export", "reason", id);
    }
}
