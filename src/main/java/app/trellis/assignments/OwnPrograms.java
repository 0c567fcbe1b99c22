package app.trellis.assignments;

import app.trellis.shared.Ids;
import app.trellis.shared.Me;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores the programs that a practice makes. A published version is only ever retired or brought
 * back; the one being made is the row without a day of publishing.
 */
@Component
class OwnPrograms {

    private static final int ROOM = 200_000;

    /** Versions are read for as long as the practice exists, also those of an older program. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private static final String ROWS =
            """
            select program_id, number, body, revision, published_at, retired_at
              from own_program
             where practice_id = :practice
            """;

    private final PracticeSql sql;

    OwnPrograms(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * A version as it lies there.
     *
     * @param published null while it is being made
     */
    record Row(
            OwnProgramId id,
            int number,
            OwnProgram program,
            int revision,
            @Nullable Instant published,
            @Nullable Instant retired) {

        boolean isDraft() {
            return published == null;
        }
    }

    /** Of each program the newest published version and the one being made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Row> newest() {
        return sql.sql(
                        """
                        select o.program_id, o.number, o.body, o.revision, o.published_at,
                               o.retired_at
                          from own_program o
                         where o.practice_id = :practice
                           and (o.published_at is null or o.number =
                               (select max(n.number) from own_program n
                                 where n.practice_id = o.practice_id
                                   and n.program_id = o.program_id
                                   and n.published_at is not null))
                         order by o.program_id, o.number
                        """)
                .query((row, number) -> row(row))
                .list();
    }

    /** The newest published version, retired or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Row> newest(OwnProgramId id) {
        return sql.sql(
                        ROWS
                                + """
                                   and program_id = :id and published_at is not null
                                 order by number desc limit 1
                                """)
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** One published version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Row> version(OwnProgramId id, int number) {
        return sql.sql(
                        ROWS
                                + """
                                   and program_id = :id and number = :number
                                   and published_at is not null
                                """)
                .param("id", id.value())
                .param("number", number)
                .query((row, index) -> row(row))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Row> draft(OwnProgramId id) {
        return sql.sql(ROWS + " and program_id = :id and published_at is null")
                .param("id", id.value())
                .query((row, number) -> row(row))
                .optional();
    }

    /** Two people may start at once; the key of the table lets one of them through. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(OwnProgramId id, int number, OwnProgram program, Instant now) {
        sql.sql(
                        """
                        insert into own_program
                               (practice_id, id, program_id, number, body, revision, kept_by,
                                kept_at)
                        values (:practice, :id, :program, :number, :body, 0, :me, :now)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("program", id.value())
                .param("number", number)
                .param("body", write(program))
                .param("me", Me.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether the draft was still as the change found it, and is now as it was made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean keep(OwnProgramId id, int revision, OwnProgram program, Instant now) {
        return sql.sql(
                                """
                                update own_program
                                   set body = :body, revision = revision + 1, kept_by = :me,
                                       kept_at = :now
                                 where practice_id = :practice and program_id = :id
                                   and published_at is null and revision = :revision
                                """)
                        .param("body", write(program))
                        .param("me", Me.id().value())
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Whether the draft was still as it was on screen, and is now gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean discard(OwnProgramId id, int revision) {
        return sql.sql(
                                """
                                delete from own_program
                                 where practice_id = :practice and program_id = :id
                                   and published_at is null and revision = :revision
                                """)
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Whether the draft was still as it was on screen, and is now a version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean publish(OwnProgramId id, int revision, Instant now) {
        return sql.sql(
                                """
                                update own_program
                                   set published_at = :now, kept_by = :me, kept_at = :now
                                 where practice_id = :practice and program_id = :id
                                   and published_at is null and revision = :revision
                                """)
                        .param("me", Me.id().value())
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Every version, so that no earlier one comes to be offered in place of the newest. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void retire(OwnProgramId id, Instant now) {
        sql.sql(
                        """
                        update own_program set retired_at = :now
                         where practice_id = :practice and program_id = :id
                           and published_at is not null and retired_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** The newest version is offered again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringBack(OwnProgramId id, int number) {
        sql.sql(
                        """
                        update own_program set retired_at = null
                         where practice_id = :practice and program_id = :id and number = :number
                        """)
                .param("id", id.value())
                .param("number", number)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        Timestamp retired = row.getTimestamp("retired_at");
        return new Row(
                new OwnProgramId(row.getObject("program_id", UUID.class)),
                row.getInt("number"),
                JSON.readValue(row.getString("body"), OwnProgram.class),
                row.getInt("revision"),
                published == null ? null : published.toInstant(),
                retired == null ? null : retired.toInstant());
    }

    private static String write(OwnProgram program) {
        String text = JSON.writeValueAsString(program);
        if (text.length() > ROOM) {
            throw new Refused("assignments.own.no-room");
        }
        return text;
    }
}
