package app.trellis.assignments;

import app.trellis.library.Gate;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what is planned for a client as a program for anybody: which pages, on which days, with
 * which gates. It reads no column that holds words about a person.
 */
@Component
class PlanAsProgram {

    private static final String STEPS =
            """
            select r.id as run_id, r.starts_on as run_starts, r.weeks, r.partner_talk, s.place,
                   s.from_day, s.label, s.gate, s.gate_days, s.also_readiness, s.previous_place,
                   a.kind, a.content_key, a.content_version, a.rhythm, a.every_days, a.starts_on,
                   a.ends_on
              from program_run r
              join program_step s on s.practice_id = r.practice_id and s.run_id = r.id
              left join assignment a
                on a.practice_id = s.practice_id and a.id = s.assignment_id
             where r.practice_id = :practice and r.client_id = :client
            """;

    private static final String IN_ORDER = " order by r.assigned_at, r.id, s.place";

    private static final String SINGLES =
            """
            select a.kind, a.content_key, a.content_version, a.rhythm, a.every_days, a.starts_on,
                   a.ends_on
              from assignment a
             where a.practice_id = :practice and a.client_id = :client and a.status <> 'ENDED'
               and a.kind in ('EXERCISE', 'CARD', 'CHECK_IN', 'MEASURE')
               and not exists (select 1 from program_step s
                                where s.practice_id = a.practice_id and s.assignment_id = a.id)
             order by a.starts_on, a.id
            """;

    private final PracticeSql sql;
    private final Shelf shelf;

    PlanAsProgram(PracticeSql sql, Shelf shelf) {
        this.sql = sql;
        this.shelf = shelf;
    }

    /**
     * A step with the day it would open on if everything had gone as planned.
     *
     * @param weeks of its program; null without one or with an open end
     * @param before the place of the step that counts as the one before, in its program
     */
    private record Found(
            @Nullable UUID run,
            @Nullable Integer weeks,
            boolean partnerTalk,
            int place,
            LocalDate planned,
            @Nullable Integer before,
            OwnStep step) {}

    /**
     * @param run the program that runs, or null for everything that is planned
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OwnProgram of(ClientId client, @Nullable RunId run, String name) {
        return program(run == null ? everything(client) : run(client, run), name);
    }

    private List<Found> run(ClientId client, RunId run) {
        return sql.sql(STEPS + " and r.id = :run" + IN_ORDER)
                .param("client", client.value())
                .param("run", run.value())
                .query((row, number) -> step(row))
                .list();
    }

    private List<Found> everything(ClientId client) {
        List<Found> found =
                new ArrayList<>(
                        sql.sql(STEPS + " and r.status <> 'ENDED'" + IN_ORDER)
                                .param("client", client.value())
                                .query((row, number) -> step(row))
                                .list());
        found.addAll(
                sql.sql(SINGLES)
                        .param("client", client.value())
                        .query((row, number) -> single(row))
                        .list());
        return found;
    }

    private static OwnProgram program(List<Found> found, String name) {
        LocalDate last =
                found.stream().map(Found::planned).max(Comparator.naturalOrder()).orElse(null);
        if (last == null) {
            return OwnProgram.EMPTY;
        }
        LocalDate oldest = last.minusWeeks(OwnProgram.MOST_WEEKS).plusDays(1);
        LocalDate first =
                found.stream()
                        .map(Found::planned)
                        .filter(day -> !day.isBefore(oldest))
                        .min(Comparator.naturalOrder())
                        .orElse(last);
        List<OwnStep> steps = new ArrayList<>();
        for (Found one : found) {
            int day = Math.max(1, (int) ChronoUnit.DAYS.between(first, one.planned()) + 1);
            steps.add(one.step().called(steps.size() + 1, idOfBefore(found, one)).on(day));
        }
        int needed = steps.stream().mapToInt(OwnStep::week).max().orElse(1);
        int said =
                found.stream()
                        .map(Found::weeks)
                        .mapToInt(weeks -> weeks == null ? 0 : weeks)
                        .max()
                        .orElse(0);
        return new OwnProgram(
                name,
                "",
                "",
                "",
                "",
                Math.min(OwnProgram.MOST_WEEKS, Math.max(needed, said)),
                said == 0,
                found.stream().anyMatch(Found::partnerTalk),
                steps.size(),
                steps);
    }

    private static @Nullable Integer idOfBefore(List<Found> found, Found one) {
        Integer before = one.before();
        UUID run = one.run();
        if (before == null || run == null) {
            return null;
        }
        for (int place = 0; place < found.size(); place++) {
            Found other = found.get(place);
            if (run.equals(other.run()) && other.place() == before) {
                return place + 1;
            }
        }
        return null;
    }

    private Found step(ResultSet row) throws SQLException {
        LocalDate starts = row.getObject("run_starts", LocalDate.class);
        int day = row.getInt("from_day");
        return new Found(
                row.getObject("run_id", UUID.class),
                row.getObject("weeks", Integer.class),
                row.getBoolean("partner_talk"),
                row.getInt("place"),
                starts.plusDays(day - 1L),
                row.getObject("previous_place", Integer.class),
                own(
                        row,
                        row.getString("label"),
                        Gate.Kind.valueOf(row.getString("gate")),
                        row.getInt("gate_days"),
                        row.getBoolean("also_readiness")));
    }

    private Found single(ResultSet row) throws SQLException {
        Gate.Kind gate =
                switch (Rhythm.valueOf(row.getString("rhythm"))) {
                    case ONCE, ALWAYS_OPEN -> Gate.Kind.DATE;
                    case BEFORE_SESSION -> Gate.Kind.BEFORE_EVERY_SESSION;
                    case DAILY, WEEKDAYS, WEEKLY, EVERY_N_DAYS -> Gate.Kind.FIXED_INTERVAL;
                };
        return new Found(
                null,
                null,
                false,
                0,
                row.getObject("starts_on", LocalDate.class),
                null,
                own(row, "", gate, 0, false));
    }

    private OwnStep own(
            ResultSet row, String label, Gate.Kind gate, int gateDays, boolean alsoReadiness)
            throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) {
            return new OwnStep(
                    0,
                    1,
                    null,
                    "",
                    label,
                    gate,
                    gateDays,
                    alsoReadiness,
                    null,
                    Rhythm.ONCE,
                    null,
                    null,
                    "");
        }
        AssignmentKind what = AssignmentKind.valueOf(kind);
        String key = row.getString("content_key");
        Rhythm rhythm = Rhythm.valueOf(row.getString("rhythm"));
        LocalDate ends = row.getObject("ends_on", LocalDate.class);
        LocalDate starts = row.getObject("starts_on", LocalDate.class);
        return new OwnStep(
                0,
                1,
                what,
                key,
                shelf.pinned(what, key, row.getInt("content_version"), Locale.ENGLISH).name(),
                gate,
                gateDays,
                alsoReadiness,
                null,
                rhythm,
                row.getObject("every_days", Integer.class),
                rhythm == Rhythm.ALWAYS_OPEN && ends != null
                        ? Integer.valueOf((int) ChronoUnit.DAYS.between(starts, ends) + 1)
                        : null,
                "");
    }
}
