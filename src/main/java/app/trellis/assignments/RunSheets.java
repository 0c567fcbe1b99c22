package app.trellis.assignments;

import app.trellis.library.Gate;
import app.trellis.library.Level;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the steps of one program that runs as they were planned, and how far each has come. */
@Component
class RunSheets {

    private final PracticeSql sql;
    private final Shelf shelf;

    RunSheets(PracticeSql sql, Shelf shelf) {
        this.sql = sql;
        this.shelf = shelf;
    }

    /** All steps in their order; one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<RunStep> of(RunId run, Locale locale) {
        return sql.sql(
                        """
                        select c.zone, r.starts_on as run_starts, s.id, s.place, s.from_day,
                               s.label, s.gate, s.gate_days, s.also_readiness, s.previous_place,
                               s.assignment_id, s.done_on, s.mark, s.said_yes_on, a.kind,
                               a.content_key, a.content_version, a.status, a.rhythm, a.every_days,
                               a.ends_on,
                               (select min(o.settled_at) from occurrence o
                                 where o.practice_id = s.practice_id
                                   and o.assignment_id = s.assignment_id and o.state = 'DONE')
                                 as done_at
                          from program_run r
                          join client c on c.practice_id = r.practice_id and c.id = r.client_id
                          join program_step s
                            on s.practice_id = r.practice_id and s.run_id = r.id
                          left join assignment a
                            on a.practice_id = s.practice_id and a.id = s.assignment_id
                         where r.practice_id = :practice and r.id = :run
                         order by s.place
                        """)
                .param("run", run.value())
                .query((row, number) -> step(row, locale))
                .list();
    }

    private RunStep step(ResultSet row, Locale locale) throws SQLException {
        UUID assignment = row.getObject("assignment_id", UUID.class);
        String status = row.getString("status");
        Timestamp done = row.getTimestamp("done_at");
        Material material = material(row, locale);
        return new RunStep(
                row.getObject("id", UUID.class),
                planned(row, material),
                assignment == null ? null : new AssignmentId(assignment),
                status == null ? null : AssignmentStatus.valueOf(status),
                done == null
                        ? row.getObject("done_on", LocalDate.class)
                        : LocalDate.ofInstant(done.toInstant(), ZoneId.of(row.getString("zone"))),
                material == null || material.kind() == AssignmentKind.CARD
                        ? Level.CALM
                        : material.level(),
                row.getObject("said_yes_on") != null);
    }

    private @Nullable Material material(ResultSet row, Locale locale) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? null
                : shelf.pinned(
                        AssignmentKind.valueOf(kind),
                        row.getString("content_key"),
                        row.getInt("content_version"),
                        locale);
    }

    private static PlannedStep planned(ResultSet row, @Nullable Material material)
            throws SQLException {
        String rhythm = row.getString("rhythm");
        LocalDate ends = row.getObject("ends_on", LocalDate.class);
        return new PlannedStep(
                row.getInt("place"),
                row.getInt("from_day"),
                material == null ? null : material.kind(),
                Objects.requireNonNullElse(row.getString("content_key"), ""),
                material == null ? row.getString("label") : material.name(),
                material != null && material.otherPerson(),
                Gate.Kind.valueOf(row.getString("gate")),
                row.getInt("gate_days"),
                row.getBoolean("also_readiness"),
                row.getObject("previous_place", Integer.class),
                rhythm == null ? Rhythm.ONCE : Rhythm.valueOf(rhythm),
                row.getObject("every_days", Integer.class),
                ends == null
                        ? null
                        : Integer.valueOf(
                                (int)
                                                ChronoUnit.DAYS.between(
                                                        row.getObject(
                                                                "run_starts", LocalDate.class),
                                                        ends)
                                        + 1),
                "",
                Objects.requireNonNullElse(row.getString("mark"), ""));
    }
}
