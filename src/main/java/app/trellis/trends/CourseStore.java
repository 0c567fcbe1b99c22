package app.trellis.trends;

import app.trellis.measures.CheckIns;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads scores, new start and flags of one instrument and the sessions beside them in one
 * statement, for what is decided while a page is being sent.
 */
@Component
class CourseStore {

    /** More than a check-in every day for ten years. */
    private static final int MOST = 4_000;

    private final PracticeSql sql;

    CourseStore(PracticeSql sql) {
        this.sql = sql;
    }

    private enum What {
        SCORE,
        START,
        FLAG,
        SESSION
    }

    /** A score, the day from which a practitioner counts anew, a flag, or a session held. */
    private record Row(
            What what,
            UUID id,
            Instant at,
            @Nullable LocalDate on,
            @Nullable Double figure,
            int answered,
            int version,
            boolean truth,
            @Nullable String rule,
            boolean open) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Course of(ClientId client, String instrument) {
        List<Row> rows = rows(client, instrument);
        return new Course(
                rows.stream()
                        .filter(row -> row.what() == What.SCORE)
                        .map(row -> taken(instrument, row))
                        .toList(),
                rows.stream()
                        .filter(row -> row.what() == What.START)
                        .map(row -> start(instrument, row))
                        .findFirst()
                        .orElse(null),
                rows.stream()
                        .filter(row -> row.what() == What.FLAG)
                        .map(CourseStore::flag)
                        .toList(),
                rows.stream().filter(row -> row.what() == What.SESSION).map(Row::at).toList());
    }

    /** Keys of the questionnaires that a client filled in, without the check-in. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<String> questionnaires(ClientId client) {
        return sql.sql(
                        """
                        select distinct instrument_key from score
                         where practice_id = :practice and client_id = :client
                           and instrument_key <> :checkIn
                        """)
                .param("client", client.value())
                .param("checkIn", CheckIns.KEY)
                .query((row, number) -> row.getString("instrument_key"))
                .list();
    }

    /** In order of time; of starts only the newest that still holds. */
    private List<Row> rows(ClientId client, String instrument) {
        return sql.sql(
                        """
                        select 'SCORE' as what, id, taken_at, taken_on, total, answered,
                               instrument_version, prorated as truth,
                               cast(null as varchar) as rule, false as is_open
                          from (select id, taken_at, taken_on, total, answered,
                                       instrument_version, prorated
                                  from score
                                 where practice_id = :practice and client_id = :client
                                   and instrument_key = :key
                                 order by taken_at desc, id desc
                                 limit :most) newest
                        union all
                        select 'START', s.id, s.set_at, s.on_day, null, 0, 0, false, null, false
                          from trend_start s
                         where s.practice_id = :practice and s.client_id = :client
                           and s.instrument_key = :key and s.undoes is null
                           and not exists (select 1 from trend_start u
                                            where u.practice_id = s.practice_id
                                              and u.undoes = s.id)
                           and not exists (select 1 from trend_start later
                                            where later.practice_id = s.practice_id
                                              and later.client_id = s.client_id
                                              and later.instrument_key = s.instrument_key
                                              and later.undoes is null
                                              and later.set_at > s.set_at
                                              and not exists (
                                                select 1 from trend_start u
                                                 where u.practice_id = later.practice_id
                                                   and u.undoes = later.id))
                        union all
                        select 'FLAG', f.id, f.raised_at, null, f.figure, 0, f.rule_version,
                               f.holds, f.rule, f.closed_at is null
                          from trend_flag f
                         where f.practice_id = :practice and f.client_id = :client
                           and f.instrument_key = :key
                        union all
                        select 'SESSION', c.id, c.starts_at, null, null, 0, 0, false, null, false
                          from client_session c
                         where c.practice_id = :practice and c.client_id = :client
                           and c.attendance = 'ATTENDED'
                         order by taken_at, id
                        """)
                .param("client", client.value())
                .param("key", instrument)
                .param("most", MOST)
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                What.valueOf(row.getString("what").strip()),
                row.getObject("id", UUID.class),
                row.getTimestamp("taken_at").toInstant(),
                row.getObject("taken_on", LocalDate.class),
                row.getObject("total", Double.class),
                row.getInt("answered"),
                row.getInt("instrument_version"),
                row.getBoolean("truth"),
                row.getString("rule"),
                row.getBoolean("is_open"));
    }

    private static Taken taken(String instrument, Row row) {
        return new Taken(
                instrument,
                row.version(),
                row.at(),
                Objects.requireNonNull(row.on()),
                row.figure(),
                row.answered(),
                row.truth(),
                false,
                null,
                Map.of());
    }

    private static NewStart start(String instrument, Row row) {
        return new NewStart(
                row.id(), instrument, Objects.requireNonNull(row.on()), "", false, row.at());
    }

    private static KnownFlag flag(Row row) {
        return new KnownFlag(
                row.id(),
                FlagRule.valueOf(Objects.requireNonNull(row.rule())),
                Objects.requireNonNull(row.figure()),
                row.truth(),
                row.open());
    }
}
