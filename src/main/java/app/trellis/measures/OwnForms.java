package app.trellis.measures;

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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores what a practice writes and uses of its own. A version is written once and only ever
 * retired or brought back.
 */
@Component
class OwnForms {

    private static final int ROOM = 200_000;

    /** Forms are read for as long as the practice exists, also those of an older program. */
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final PracticeSql sql;

    OwnForms(PracticeSql sql) {
        this.sql = sql;
    }

    /**
     * A version as it lies there.
     *
     * @param form as it was typed
     */
    record Row(OwnFormId id, int version, OwnForm form, Instant since, @Nullable Instant retired) {}

    /** A draft as it lies there. */
    record Draft(OwnFormId id, OwnForm form, int revision) {}

    /** The newest version of each, retired or not. */
    List<Row> newest() {
        return sql.sql(
                        """
                        select o.measure_key, o.measure_version, o.form, o.defined_at, o.retired_at
                          from own_measure o
                         where o.practice_id = :practice
                           and o.measure_version =
                               (select max(n.measure_version) from own_measure n
                                 where n.practice_id = o.practice_id
                                   and n.measure_key = o.measure_key)
                        """)
                .query((row, number) -> row(row))
                .list();
    }

    /** All versions of one, the newest first. */
    List<Row> versions(OwnFormId id) {
        return sql.sql(
                        """
                        select measure_key, measure_version, form, defined_at, retired_at
                          from own_measure
                         where practice_id = :practice and measure_key = :key
                         order by measure_version desc
                        """)
                .param("key", id.key())
                .query((row, number) -> row(row))
                .list();
    }

    List<Draft> drafts() {
        return sql.sql(
                        """
                        select measure_key, form, revision from own_measure_draft
                         where practice_id = :practice
                        """)
                .query((row, number) -> draft(row))
                .list();
    }

    Optional<Draft> draft(OwnFormId id) {
        return sql.sql(
                        """
                        select measure_key, form, revision from own_measure_draft
                         where practice_id = :practice and measure_key = :key
                        """)
                .param("key", id.key())
                .query((row, number) -> draft(row))
                .optional();
    }

    /** Two people may start at once; the key of the table lets one of them through. */
    void start(OwnFormId id, OwnForm form, Instant now) {
        sql.sql(
                        """
                        insert into own_measure_draft
                               (practice_id, measure_key, form, revision, kept_by, kept_at)
                        values (:practice, :key, :form, 0, :me, :now)
                        on conflict do nothing
                        """)
                .param("key", id.key())
                .param("form", write(form))
                .param("me", Me.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether the draft was still as the change found it, and is now as it was typed. */
    boolean keep(OwnFormId id, int revision, OwnForm form, Instant now) {
        return sql.sql(
                                """
                                update own_measure_draft
                                   set form = :form, revision = revision + 1, kept_by = :me,
                                       kept_at = :now
                                 where practice_id = :practice and measure_key = :key
                                   and revision = :revision
                                """)
                        .param("form", write(form))
                        .param("me", Me.id().value())
                        .param("now", Timestamp.from(now))
                        .param("key", id.key())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Whether the draft was still as it was on screen, and is now gone. */
    boolean remove(OwnFormId id, int revision) {
        return sql.sql(
                                """
                                delete from own_measure_draft
                                 where practice_id = :practice and measure_key = :key
                                   and revision = :revision
                                """)
                        .param("key", id.key())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    void publish(OwnFormId id, int version, OwnForm form, Measure measure, Instant now) {
        sql.sql(
                        """
                        insert into own_measure (practice_id, id, measure_key, measure_version,
                               body, form, right_held, defined_by, defined_at, version)
                        values (:practice, :id, :key, :number,
                               :body, :form, :held, :me, :now, 0)
                        """)
                .param("id", Ids.next())
                .param("key", id.key())
                .param("number", version)
                .param("body", fitting(MeasureFiles.MAPPER.writeValueAsString(measure)))
                .param("form", write(form))
                .param("held", form.rightHeld())
                .param("me", Me.id().value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Every version, so that no earlier one comes to be offered in place of the newest. */
    void retire(OwnFormId id, Instant now) {
        sql.sql(
                        """
                        update own_measure set retired_at = :now, version = version + 1
                         where practice_id = :practice and measure_key = :key
                           and retired_at is null
                        """)
                .param("now", Timestamp.from(now))
                .param("key", id.key())
                .update();
    }

    /** The newest version is offered again. */
    void bringBack(OwnFormId id, int version) {
        sql.sql(
                        """
                        update own_measure set retired_at = null, version = version + 1
                         where practice_id = :practice and measure_key = :key
                           and measure_version = :number
                        """)
                .param("key", id.key())
                .param("number", version)
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        return new Row(
                OwnFormId.of(row.getString("measure_key")),
                row.getInt("measure_version"),
                read(row.getString("form")),
                row.getTimestamp("defined_at").toInstant(),
                retired == null ? null : retired.toInstant());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                OwnFormId.of(row.getString("measure_key")),
                read(row.getString("form")),
                row.getInt("revision"));
    }

    private static OwnForm read(String form) {
        return form.isEmpty() ? OwnForm.EMPTY : JSON.readValue(form, OwnForm.class);
    }

    private static String write(OwnForm form) {
        return fitting(JSON.writeValueAsString(form));
    }

    private static String fitting(String text) {
        if (text.length() > ROOM) {
            throw new Refused("measures.own.no-room");
        }
        return text;
    }
}
