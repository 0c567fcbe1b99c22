package app.trellis.measures;

import app.trellis.shared.ClientId;
import app.trellis.shared.Database;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first and the last valid score of each questionnaire in each time of being in care. It is
 * kept in the transaction that stores a score, in one statement; what was left blank too often to
 * be scored does not count. Check-ins are no validated measure and have none.
 */
@Component
public class ScoreSpans {

    private static final String NEXT =
            """
            (select cast(:id as uuid) as id, cast(:client as uuid) as client_id, c.episode,
                    cast(:key as varchar(60)) as instrument_key,
                    cast(:version as integer) as instrument_version,
                    cast(:at as timestamp with time zone) as taken_at,
                    cast(:total as double precision) as total
               from client c where c.practice_id = :practice and c.id = :client)
            """;

    /** H2 knows no update where an insert meets a row that is there. */
    private static final String MERGE =
            """
            merge into score_span r using %s n
               on r.practice_id = :practice and r.client_id = n.client_id
              and r.episode = n.episode and r.instrument_key = n.instrument_key
              and r.instrument_version = n.instrument_version
            when matched then update set
                scores = r.scores + 1,
                first_total = case when n.taken_at < r.first_at then n.total else r.first_total end,
                first_at = case when n.taken_at < r.first_at then n.taken_at else r.first_at end,
                last_total = case when n.taken_at >= r.last_at then n.total else r.last_total end,
                last_at = case when n.taken_at >= r.last_at then n.taken_at else r.last_at end
            when not matched then insert (practice_id, id, client_id, episode, instrument_key,
                instrument_version, scores, first_at, first_total, last_at, last_total)
            values (:practice, n.id, n.client_id, n.episode, n.instrument_key,
                n.instrument_version, 1, n.taken_at, n.total, n.taken_at, n.total)
            """
                    .formatted(NEXT);

    private static final String UPSERT =
            """
            insert into score_span as r (practice_id, id, client_id, episode, instrument_key,
                instrument_version, scores, first_at, first_total, last_at, last_total)
            select :practice, n.id, n.client_id, n.episode, n.instrument_key,
                n.instrument_version, 1, n.taken_at, n.total, n.taken_at, n.total from %s n
            on conflict on constraint score_span_one do update set
                scores = r.scores + 1,
                first_total = case when excluded.first_at < r.first_at
                                   then excluded.first_total else r.first_total end,
                first_at = least(r.first_at, excluded.first_at),
                last_total = case when excluded.last_at >= r.last_at
                                  then excluded.last_total else r.last_total end,
                last_at = greatest(r.last_at, excluded.last_at)
            """
                    .formatted(NEXT);

    private static final String OF_SOME = " and client_id in (:clients)";

    /** The first and the last of each series, in the order in which scores were taken. */
    private static final String ANEW =
            """
            insert into score_span (practice_id, id, client_id, episode, instrument_key,
                   instrument_version, scores, first_at, first_total, last_at, last_total)
            select :practice, f.id, f.client_id, f.episode, f.instrument_key,
                   f.instrument_version, f.scores,
                   f.taken_at as first_at, f.total as first_total,
                   l.taken_at as last_at, l.total as last_total
              from (select s.*,
                           row_number() over (partition by client_id, episode, instrument_key,
                                   instrument_version order by taken_at, id) as place,
                           count(*) over (partition by client_id, episode, instrument_key,
                                   instrument_version) as scores
                      from score s
                     where practice_id = :practice and total is not null
                       and instrument_key <> :checkIn%s) f
              join (select s.*,
                           row_number() over (partition by client_id, episode, instrument_key,
                                   instrument_version order by taken_at desc, id desc) as place
                      from score s
                     where practice_id = :practice and total is not null
                       and instrument_key <> :checkIn%s) l
                on l.client_id = f.client_id and l.episode = f.episode
               and l.instrument_key = f.instrument_key
               and l.instrument_version = f.instrument_version and l.place = 1
             where f.place = 1
            """;

    private final PracticeSql sql;
    private final String keeping;

    ScoreSpans(PracticeSql sql, Database database) {
        this.sql = sql;
        this.keeping = database.isPostgresql() ? UPSERT : MERGE;
    }

    /**
     * Takes a score into account that is stored in the same transaction; one statement. Where H2
     * lets another transaction begin a series between looking and inserting, the row is there once
     * that one is committed, and the second time it is found.
     */
    void keep(ScoreRow row) {
        Double total = row.total();
        if (total == null || row.key().equals(CheckIns.KEY)) {
            return;
        }
        try {
            keep(row, total);
        } catch (DuplicateKeyException begun) {
            keep(row, total);
        }
    }

    private void keep(ScoreRow row, double total) {
        sql.sql(keeping)
                .param("id", Ids.next())
                .param("client", row.client().value())
                .param("key", row.key())
                .param("version", row.version())
                .param("at", Timestamp.from(row.takenAt()))
                .param("total", total)
                .update();
    }

    /**
     * The first and last scores of everybody whose care ended on these days and has not begun
     * again: those of the time that ended. One statement.
     *
     * @param from first day, counted
     * @param until last day, counted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ScoreSpan> ofEnded(LocalDate from, LocalDate until) {
        return sql.sql(
                        """
                        select r.client_id, r.instrument_key, r.instrument_version, r.scores,
                               r.first_total, r.last_total
                          from client c
                          join score_span r on r.practice_id = c.practice_id
                               and r.client_id = c.id and r.episode = c.episode
                         where c.practice_id = :practice and c.kept_as is null
                           and c.ended_on >= :from
                           and c.ended_on <= :until
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, number) ->
                        new ScoreSpan(
                                new ClientId(row.getObject("client_id", UUID.class)),
                                row.getString("instrument_key"),
                                row.getInt("instrument_version"),
                                row.getInt("scores"),
                                row.getDouble("first_total"),
                                row.getDouble("last_total")))
                .list();
    }

    /**
     * What came of making them anew.
     *
     * @param rows how many there are
     * @param different how many series were not kept as their scores are; 0 where nobody changed
     *     the database by hand
     */
    public record Rebuilt(int rows, int different) {}

    /**
     * Makes all of them anew from the scores of the practice, for a database that was changed by
     * hand; what is kept is the same.
     */
    @Transactional
    public Rebuilt rebuild() {
        Set<Kept> before = kept();
        sql.sql("delete from score_span where practice_id = :practice").update();
        int rows = sql.sql(ANEW.formatted("", "")).param("checkIn", CheckIns.KEY).update();
        Set<Kept> after = kept();
        Set<Kept.Series> different = new HashSet<>();
        before.stream()
                .filter(one -> !after.contains(one))
                .map(Kept::series)
                .forEach(different::add);
        after.stream()
                .filter(one -> !before.contains(one))
                .map(Kept::series)
                .forEach(different::add);
        return new Rebuilt(rows, different.size());
    }

    /** A row of it, without the number that means nothing. */
    private record Kept(
            Series series, int scores, Instant firstAt, double first, Instant lastAt, double last) {

        private record Series(UUID client, int episode, String key, int version) {}
    }

    private Set<Kept> kept() {
        return Set.copyOf(
                sql.sql(
                                """
                                select client_id, episode, instrument_key, instrument_version,
                                       scores, first_at, first_total, last_at, last_total
                                  from score_span
                                 where practice_id = :practice
                                """)
                        .query((row, number) ->
                                new Kept(
                                        new Kept.Series(
                                                row.getObject("client_id", UUID.class),
                                                row.getInt("episode"),
                                                row.getString("instrument_key"),
                                                row.getInt("instrument_version")),
                                        row.getInt("scores"),
                                        row.getTimestamp("first_at").toInstant(),
                                        row.getDouble("first_total"),
                                        row.getTimestamp("last_at").toInstant(),
                                        row.getDouble("last_total")))
                        .list());
    }

    /** Makes those of some clients anew, after many of their scores came or went at once. */
    void remake(Collection<ClientId> clients) {
        if (clients.isEmpty()) {
            return;
        }
        List<UUID> ids = clients.stream().map(ClientId::value).toList();
        sql.sql(
                        """
                        delete from score_span
                         where practice_id = :practice and client_id in (:clients)
                        """)
                .param("clients", ids)
                .update();
        sql.sql(ANEW.formatted(OF_SOME, OF_SOME))
                .param("checkIn", CheckIns.KEY)
                .param("clients", ids)
                .update();
    }
}
