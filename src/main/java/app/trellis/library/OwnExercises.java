package app.trellis.library;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stores what a practice writes and publishes of its own. A version is written once and only ever
 * retired or brought back.
 */
@Component
class OwnExercises {

    private static final int ROOM = 200_000;

    private final PracticeSql sql;

    OwnExercises(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * A version as it lies there.
     *
     * @param typed as it was typed
     */
    record Row(
            OwnExerciseId id,
            int version,
            OwnExercise typed,
            String body,
            Instant since,
            @Nullable Instant retired) {}

    /** A draft as it lies there. */
    record Draft(OwnExerciseId id, OwnExercise typed, int revision) {}

    /** The newest version of each, retired or not. */
    List<Row> newest() {
        return sql.sql(
                        """
                        select o.exercise_key, o.exercise_version, o.typed, o.body,
                               o.published_at, o.retired_at
                          from own_exercise o
                         where o.practice_id = :practice
                           and o.exercise_version =
                               (select max(n.exercise_version) from own_exercise n
                                 where n.practice_id = o.practice_id
                                   and n.exercise_key = o.exercise_key)
                        """)
                .query((row, number) -> row(row))
                .list();
    }

    /** All versions of one, the newest first. */
    List<Row> versions(OwnExerciseId id) {
        return sql.sql(
                        """
                        select exercise_key, exercise_version, typed, body, published_at,
                               retired_at
                          from own_exercise
                         where practice_id = :practice and exercise_key = :key
                         order by exercise_version desc
                        """)
                .param("key", id.key())
                .query((row, number) -> row(row))
                .list();
    }

    List<Draft> drafts() {
        return sql.sql(
                        """
                        select exercise_key, typed, revision from own_exercise_draft
                         where practice_id = :practice
                        """)
                .query((row, number) -> draft(row))
                .list();
    }

    Optional<Draft> draft(OwnExerciseId id) {
        return sql.sql(
                        """
                        select exercise_key, typed, revision from own_exercise_draft
                         where practice_id = :practice and exercise_key = :key
                        """)
                .param("key", id.key())
                .query((row, number) -> draft(row))
                .optional();
    }

    /** Two people may start at once; the key of the table lets one of them through. */
    void start(OwnExerciseId id, OwnExercise typed, Instant now) {
        sql.sql(
                        """
                        insert into own_exercise_draft
                               (practice_id, exercise_key, typed, revision, kept_by, kept_at)
                        values (:practice, :key, :typed, 0, :me, :now)
                        on conflict do nothing
                        """)
                .param("key", id.key())
                .param("typed", write(typed))
                .param("me", Me.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether the draft was still as the change found it, and is now as it was typed. */
    boolean keep(OwnExerciseId id, int revision, OwnExercise typed, Instant now) {
        return sql.sql(
                                """
                                update own_exercise_draft
                                   set typed = :typed, revision = revision + 1, kept_by = :me,
                                       kept_at = :now
                                 where practice_id = :practice and exercise_key = :key
                                   and revision = :revision
                                """)
                        .param("typed", write(typed))
                        .param("me", Me.id().value())
                        .param("now", Timestamp.from(now))
                        .param("key", id.key())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Whether the draft was still as it was on screen, and is now gone. */
    boolean remove(OwnExerciseId id, int revision) {
        return sql.sql(
                                """
                                delete from own_exercise_draft
                                 where practice_id = :practice and exercise_key = :key
                                   and revision = :revision
                                """)
                        .param("key", id.key())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    void publish(OwnExerciseId id, int version, OwnExercise typed, String body, Instant now) {
        sql.sql(
                        """
                        insert into own_exercise (practice_id, id, exercise_key, exercise_version,
                               body, typed, published_by, published_at, version)
                        values (:practice, :id, :key, :number, :body, :typed, :me, :now, 0)
                        """)
                .param("id", Ids.next())
                .param("key", id.key())
                .param("number", version)
                .param("body", fitting(body))
                .param("typed", write(typed))
                .param("me", Me.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Every version, so that no earlier one comes to be offered in place of the newest. */
    void retire(OwnExerciseId id, Instant now) {
        sql.sql(
                        """
                        update own_exercise set retired_at = :now, version = version + 1
                         where practice_id = :practice and exercise_key = :key
                           and retired_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("key", id.key())
                .update();
    }

    /** The newest version is offered again. */
    void bringBack(OwnExerciseId id, int version) {
        sql.sql(
                        """
                        update own_exercise set retired_at = null, version = version + 1
                         where practice_id = :practice and exercise_key = :key
                           and exercise_version = :number
                        """)
                .param("key", id.key())
                .param("number", version)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        return new Row(
                OwnExerciseId.of(row.getString("exercise_key")),
                row.getInt("exercise_version"),
                OwnExerciseReading.read(row.getString("typed")),
                row.getString("body"),
                row.getTimestamp("published_at").toInstant(),
                retired == null ? null : retired.toInstant());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                OwnExerciseId.of(row.getString("exercise_key")),
                OwnExerciseReading.read(row.getString("typed")),
                row.getInt("revision"));
    }

    private static String write(OwnExercise typed) {
        return fitting(OwnExerciseReading.write(typed));
    }

    private static String fitting(String text) {
        if (text.length() > ROOM) {
            throw new Refused("library.own.no-room");
        }
        return text;
    }
}
