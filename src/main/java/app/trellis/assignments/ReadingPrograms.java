package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.care.ReadsRecord;
import app.trellis.library.Gate;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the programs that run for a client, and where each step stands. */
@Service
public class ReadingPrograms {

    private final PartnerTalkOverdue partnerTalk;
    private final Shelf shelf;
    private final PracticeSql sql;
    private final Clock clock;

    ReadingPrograms(PartnerTalkOverdue partnerTalk, Shelf shelf, PracticeSql sql, Clock clock) {
        this.partnerTalk = partnerTalk;
        this.shelf = shelf;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The programs that run, the newest first; one statement however many there are, and one more
     * where the talk about the partner counts.
     */
    @ReadsRecord("'PRACTITIONER'")
    @Transactional(readOnly = true)
    public List<RunDetails> of(ClientId client, Locale locale) {
        Map<RunId, List<Row>> runs = new LinkedHashMap<>();
        sql.sql(
                        """
                        select c.zone, r.id as run_id, r.version, r.plan_key, r.name, r.weeks,
                               r.plan_version, r.partner_talk,
                               (select max(p.number) from own_program p
                                 where p.practice_id = r.practice_id
                                   and p.published_at is not null
                                   and p.retired_at is null
                                   and concat('ours-', cast(p.program_id as varchar(36)))
                                       = r.plan_key)
                                 as newest_version,
                               r.about, r.starts_on, s.id, s.place, s.from_day, s.label, s.gate,
                               s.gate_days, s.also_readiness, s.previous_place, s.assignment_id,
                               s.done_on, a.kind, a.content_key, a.content_version, a.status,
                               a.rhythm,
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
                         where r.practice_id = :practice and r.client_id = :client
                           and r.status <> 'ENDED'
                         order by r.assigned_at desc, r.id, s.place
                        """)
                .param("client", client.value())
                .query(row -> {
                    Row read = Row.of(row);
                    runs.computeIfAbsent(read.run(), id -> new ArrayList<>()).add(read);
                });
        boolean overdue =
                runs.values().stream()
                        .map(List::getFirst)
                        .filter(Row::partnerTalk)
                        .findFirst()
                        .filter(run -> !partnerTalk.isInDate(client, run.zone()))
                        .isPresent();
        return runs.values().stream().map(rows -> details(rows, overdue, locale)).toList();
    }

    /**
     * What the programs that run are called, the newest first; one statement. Those around a
     * partner are left out: no partner is to learn from a sheet that they exist.
     */
    @ReadsRecord({"'PRACTITIONER'", "'CLIENT'"})
    @Transactional(readOnly = true)
    public List<RunName> names(ClientId client) {
        return sql.sql(
                        """
                        select name, starts_on from program_run
                         where practice_id = :practice and client_id = :client
                           and status <> 'ENDED' and not partner_talk
                         order by assigned_at desc, id
                        """)
                .param("client", client.value())
                .query((row, number) ->
                        new RunName(
                                row.getString("name"), row.getObject("starts_on", LocalDate.class)))
                .list();
    }

    private RunDetails details(List<Row> rows, boolean overdue, Locale locale) {
        Row first = rows.getFirst();
        LocalDate today = LocalDate.now(clock.withZone(first.zone()));
        Map<Integer, Row> places = new LinkedHashMap<>();
        rows.forEach(row -> places.put(row.place(), row));
        return new RunDetails(
                first.run(),
                first.version(),
                first.planKey(),
                first.name(),
                first.weeks(),
                first.about(),
                first.startsOn(),
                first.planVersion(),
                first.newestVersion(),
                first.partnerTalk() && overdue,
                rows.stream().map(row -> step(row, places, today, locale)).toList());
    }

    private RunDetails.Step step(
            Row row, Map<Integer, Row> places, LocalDate today, Locale locale) {
        Material material = material(row, locale);
        Row previous = row.previous() == null ? null : places.get(row.previous());
        StepState state = row.state(previous);
        RunDetails.Standing standing = standing(row, state, material, today);
        return new RunDetails.Step(
                row.id(),
                row.place(),
                row.day(),
                row.assignment(),
                row.kind(),
                Objects.requireNonNullElse(row.key(), ""),
                material == null ? row.label() : material.name(),
                material != null && material.otherPerson(),
                material != null && material.together(),
                row.gate(),
                standing,
                state.opensOn().orElse(state.isByReadiness() ? state.earliest() : null),
                previous == null || state.previousSettled() ? null : name(previous, locale),
                row.done());
    }

    private String name(Row row, Locale locale) {
        Material material = material(row, locale);
        return material == null ? row.label() : material.name();
    }

    private @Nullable Material material(Row row, Locale locale) {
        AssignmentKind kind = row.kind();
        String key = row.key();
        return kind == null || key == null
                ? null
                : shelf.pinned(kind, key, row.contentVersion(), locale);
    }

    private static RunDetails.Standing standing(
            Row row, StepState state, @Nullable Material material, LocalDate today) {
        AssignmentStatus status = row.status();
        if (status == null || material == null) {
            return row.done() == null ? RunDetails.Standing.TASK : RunDetails.Standing.DONE;
        }
        return switch (status) {
            case ENDED -> RunDetails.Standing.ENDED;
            case PAUSED -> RunDetails.Standing.PAUSED;
            case ACTIVE ->
                    row.isOnce() && row.done() != null
                            ? RunDetails.Standing.DONE
                            : RunDetails.Standing.OPEN;
            case WAITING -> waiting(state, material, today);
        };
    }

    private static RunDetails.Standing waiting(
            StepState state, Material material, LocalDate today) {
        if (state.isByReadiness()) {
            return RunDetails.Standing.BOTH_SAY;
        }
        LocalDate opens = state.opensOn().orElse(null);
        if (opens == null) {
            return RunDetails.Standing.AFTER;
        }
        if (opens.isAfter(today)) {
            return RunDetails.Standing.WAITS;
        }
        return material.isStrong() ? RunDetails.Standing.IN_SESSION : RunDetails.Standing.HELD_BACK;
    }

    /** A step as it lies in the database, with its program. */
    private record Row(
            ZoneId zone,
            RunId run,
            long version,
            String planKey,
            String name,
            @Nullable Integer weeks,
            @Nullable About about,
            LocalDate startsOn,
            int planVersion,
            int newestVersion,
            boolean partnerTalk,
            UUID id,
            int place,
            int day,
            String label,
            Gate.Kind gate,
            int gateDays,
            boolean alsoReadiness,
            @Nullable Integer previous,
            @Nullable AssignmentId assignment,
            @Nullable AssignmentKind kind,
            @Nullable String key,
            int contentVersion,
            @Nullable AssignmentStatus status,
            boolean isOnce,
            @Nullable LocalDate done) {

        static Row of(ResultSet row) throws SQLException {
            ZoneId zone = ZoneId.of(row.getString("zone"));
            String about = row.getString("about");
            UUID assignment = row.getObject("assignment_id", UUID.class);
            String kind = row.getString("kind");
            String status = row.getString("status");
            Timestamp done = row.getTimestamp("done_at");
            return new Row(
                    zone,
                    new RunId(row.getObject("run_id", UUID.class)),
                    row.getLong("version"),
                    row.getString("plan_key"),
                    row.getString("name"),
                    row.getObject("weeks", Integer.class),
                    about == null ? null : About.valueOf(about),
                    row.getObject("starts_on", LocalDate.class),
                    row.getInt("plan_version"),
                    Math.max(row.getInt("plan_version"), row.getInt("newest_version")),
                    row.getBoolean("partner_talk"),
                    row.getObject("id", UUID.class),
                    row.getInt("place"),
                    row.getInt("from_day"),
                    row.getString("label"),
                    Gate.Kind.valueOf(row.getString("gate")),
                    row.getInt("gate_days"),
                    row.getBoolean("also_readiness"),
                    row.getObject("previous_place", Integer.class),
                    assignment == null ? null : new AssignmentId(assignment),
                    kind == null ? null : AssignmentKind.valueOf(kind),
                    row.getString("content_key"),
                    row.getInt("content_version"),
                    status == null ? null : AssignmentStatus.valueOf(status),
                    Rhythm.ONCE.name().equals(row.getString("rhythm")),
                    done == null
                            ? row.getObject("done_on", LocalDate.class)
                            : LocalDate.ofInstant(done.toInstant(), zone));
        }

        StepState state(@Nullable Row previousRow) {
            return new StepState(
                    id,
                    run,
                    startsOn,
                    day,
                    gate,
                    gateDays,
                    alsoReadiness,
                    previous != null,
                    previousRow == null ? null : previousRow.done(),
                    previousRow != null && previousRow.status() == AssignmentStatus.ENDED,
                    done,
                    null);
        }
    }
}
