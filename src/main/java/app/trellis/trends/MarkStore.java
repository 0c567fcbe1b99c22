package app.trellis.trends;

import app.trellis.responses.Sharing;
import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Place;
import app.trellis.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people set beside scores, its words sealed. Events and starts are read in one
 * statement, which leaves out what the reader may not see.
 */
@Component
class MarkStore {

    /** More than one a week for ten years. */
    private static final int MOST = 600;

    private final PracticeSql sql;
    private final Vault vault;

    MarkStore(PracticeSql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Whose eyes it is for. */
    enum Reader {
        CARE_TEAM,
        CLIENT
    }

    /** One row of either table. */
    private record Row(
            boolean isStart,
            UUID id,
            LocalDate on,
            byte @Nullable [] words,
            boolean isPhase,
            boolean byClient,
            Sharing sharing,
            @Nullable String instrument,
            @Nullable UUID undoes,
            UUID author,
            Instant at) {}

    @Transactional(propagation = Propagation.MANDATORY)
    TrendMarks read(ClientId client, Reader reader, MemberId me) {
        List<Row> rows =
                sql.sql(
                                """
                                select 'EVENT' as what, id, on_day, is_phase, by_client, sharing,
                                       case when by_client = :client_reads or sharing = 'SHARED'
                                            then words end as words,
                                       cast(null as varchar) as instrument_key,
                                       cast(null as uuid) as undoes, author_id, noted_at
                                  from trend_event
                                 where practice_id = :practice and client_id = :client
                                   and (by_client = :client_reads or sharing = 'SHARED'
                                        or (by_client and sharing = 'NUMBERS_ONLY'))
                                union all
                                select 'START', id, on_day, false, false, 'PRIVATE',
                                       case when not :client_reads then reason end,
                                       instrument_key, undoes, author_id, set_at
                                  from trend_start
                                 where practice_id = :practice and client_id = :client
                                 order by noted_at desc, id desc
                                 limit :most
                                """)
                        .param("client", client.value())
                        .param("client_reads", reader == Reader.CLIENT)
                        .param("most", MOST)
                        .query((row, number) -> row(row))
                        .list();
        return new TrendMarks(events(rows), starts(rows, me));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    UUID addEvent(ClientId client, NewEvent event, boolean byClient, MemberId author, Instant now) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into trend_event (practice_id, id, client_id, on_day, words,
                               is_phase, by_client, sharing, author_id, noted_at, version)
                        values (:practice, :id, :client, :on, :words,
                               :phase, :byClient, :sharing, :author, :now, 0)
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("on", event.on())
                .param("words", vault.seal(wordsOf(id), event.words()))
                .param("phase", event.isPhase())
                .param("byClient", byClient)
                .param("sharing", event.sharing().name())
                .param("author", author.value())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    /** Deletes an event of one of the two sides; true when there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean removeEvent(ClientId client, UUID event, boolean byClient) {
        return sql.sql(
                                """
                                delete from trend_event
                                 where practice_id = :practice and client_id = :client
                                   and id = :id and by_client = :byClient
                                """)
                        .param("client", client.value())
                        .param("id", event)
                        .param("byClient", byClient)
                        .update()
                == 1;
    }

    /** Changes who may read an event of one of the two sides; true when there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean shareEvent(ClientId client, UUID event, boolean byClient, Sharing sharing) {
        return sql.sql(
                                """
                                update trend_event set sharing = :sharing, version = version + 1
                                 where practice_id = :practice and client_id = :client
                                   and id = :id and by_client = :byClient
                                """)
                        .param("client", client.value())
                        .param("id", event)
                        .param("byClient", byClient)
                        .param("sharing", sharing.name())
                        .update()
                == 1;
    }

    /**
     * Adds a new start, or takes one back.
     *
     * @param reason why; why not any more, where one is taken back
     * @param undoes the one that is taken back; null for a new one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID addStart(
            ClientId client,
            String instrument,
            LocalDate on,
            String reason,
            @Nullable UUID undoes,
            MemberId author,
            Instant now) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        insert into trend_start (practice_id, id, client_id, instrument_key,
                               on_day, reason, undoes, author_id, set_at)
                        values (:practice, :id, :client, :instrument,
                               :on, :reason, :undoes, :author, :now)
                        """)
                .param("id", id)
                .param("client", client.value())
                .param("instrument", instrument)
                .param("on", on)
                .param("reason", vault.seal(reasonOf(id), reason))
                .param("undoes", undoes, java.sql.Types.OTHER)
                .param("author", author.value())
                .param("now", Timestamp.from(now))
                .update();
        return id;
    }

    private List<EventNote> events(List<Row> rows) {
        return rows.reversed().stream()
                .filter(row -> !row.isStart())
                .sorted(java.util.Comparator.comparing(Row::on))
                .map(row ->
                        new EventNote(
                                row.id(),
                                row.on(),
                                row.words() == null
                                        ? null
                                        : vault.open(wordsOf(row.id()), row.words()),
                                row.isPhase(),
                                row.byClient(),
                                row.sharing(),
                                row.at()))
                .toList();
    }

    /** The newest start of each instrument that nobody took back. */
    private List<NewStart> starts(List<Row> newestFirst, MemberId me) {
        Set<UUID> undone = new HashSet<>();
        Set<String> known = new HashSet<>();
        List<NewStart> starts = new ArrayList<>();
        for (Row row : newestFirst) {
            String instrument = row.instrument();
            if (!row.isStart() || instrument == null) {
                continue;
            }
            UUID undoes = row.undoes();
            if (undoes != null) {
                undone.add(undoes);
            } else if (!undone.contains(row.id()) && known.add(instrument)) {
                starts.add(
                        new NewStart(
                                row.id(),
                                instrument,
                                row.on(),
                                row.words() == null
                                        ? ""
                                        : vault.open(reasonOf(row.id()), row.words()),
                                row.author().equals(me.value()),
                                row.at()));
            }
        }
        return starts;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("what").strip().equals("START"),
                row.getObject("id", UUID.class),
                row.getObject("on_day", LocalDate.class),
                row.getBytes("words"),
                row.getBoolean("is_phase"),
                row.getBoolean("by_client"),
                Sharing.valueOf(row.getString("sharing")),
                row.getString("instrument_key"),
                row.getObject("undoes", UUID.class),
                row.getObject("author_id", UUID.class),
                row.getTimestamp("noted_at").toInstant());
    }

    private static Place wordsOf(UUID row) {
        return Place.of("trend_event", "words", row);
    }

    private static Place reasonOf(UUID row) {
        return Place.of("trend_start", "reason", row);
    }
}
