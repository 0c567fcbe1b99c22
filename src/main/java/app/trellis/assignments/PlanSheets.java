package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.care.ClientStatus;
import app.trellis.library.Gate;
import app.trellis.shared.ClientId;
import app.trellis.shared.NotFound;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what runs for a client, in one statement however much it is. */
@Component
class PlanSheets {

    private final PracticeSql sql;
    private final Clock clock;

    PlanSheets(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The client's zone is only known from the row itself, so that a day too many is read at both
     * ends; who reads the sheet looks at the days again.
     */
    PlanSheet read(ClientId client) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Sheet sheet = new Sheet();
        sql.sql(
                        """
                        select c.zone, c.status, c.ended_on, c.own_pause_until,
                               (select min(s.starts_at) from client_session s
                                 where s.practice_id = c.practice_id and s.client_id = c.id
                                   and s.attendance = 'PLANNED' and s.starts_at >= :now)
                                 as next_session,
                               (select count(*) from ladder ld
                                 where ld.practice_id = c.practice_id and ld.client_id = c.id)
                                 as ladders,
                               a.id, a.kind, a.content_key, a.content_version, a.about, a.rhythm,
                               a.every_days, a.starts_on, a.ends_on, a.due_days, a.personal_line,
                               a.plan, a.begun_together_on,
                               (select max(l.due_on) from occurrence l
                                 where l.practice_id = a.practice_id and l.assignment_id = a.id
                                   and l.part = 1)
                                 as last_due,
                               (select min(n.opens_on) from occurrence n
                                 where n.practice_id = a.practice_id and n.assignment_id = a.id
                                   and n.state = 'OPEN' and n.opens_on > :tomorrow)
                                 as later_opens,
                               a.status as standing, st.id as step_id, st.run_id, st.from_day,
                               st.gate, st.gate_days, st.also_readiness, st.previous_place,
                               r.starts_on as run_starts, r.partner_talk, p.done_on as previous_ticked,
                               (select pa.status from assignment pa
                                 where pa.practice_id = p.practice_id and pa.id = p.assignment_id)
                                 as previous_standing,
                               (select min(d.settled_at) from occurrence d
                                 where d.practice_id = p.practice_id
                                   and d.assignment_id = p.assignment_id and d.state = 'DONE')
                                 as previous_done,
                               (select min(d.settled_at) from occurrence d
                                 where d.practice_id = st.practice_id
                                   and d.assignment_id = st.assignment_id and d.state = 'DONE')
                                 as step_done,
                               (select max(d.settled_at) from occurrence d
                                 where d.practice_id = st.practice_id
                                   and d.assignment_id = st.assignment_id
                                   and d.state = 'SET_ASIDE')
                                 as step_aside,
                               o.id as occurrence_id, o.opens_on, o.due_on, o.part
                          from client c
                          left join assignment a
                            on a.practice_id = c.practice_id and a.client_id = c.id
                           and a.status in ('ACTIVE', 'WAITING')
                          left join program_step st
                            on st.practice_id = a.practice_id and st.assignment_id = a.id
                          left join program_run r
                            on r.practice_id = st.practice_id and r.id = st.run_id
                          left join program_step p
                            on p.practice_id = st.practice_id and p.run_id = st.run_id
                           and p.place = st.previous_place
                          left join occurrence o
                            on o.practice_id = a.practice_id and o.assignment_id = a.id
                           and o.state = 'OPEN' and o.due_on >= :yesterday
                           and (o.opens_on <= :tomorrow or a.rhythm = 'BEFORE_SESSION')
                         where c.practice_id = :practice and c.id = :client
                         order by a.assigned_at, a.id, o.due_on
                        """)
                .param("client", client.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("yesterday", day.minusDays(1))
                .param("tomorrow", day.plusDays(1))
                .query(sheet::add);
        return sheet.done();
    }

    /** Gathers the rows of the statement. */
    private static final class Sheet {

        private final Map<AssignmentId, PlanSheet.Row> rows = new LinkedHashMap<>();
        private final List<PlanSheet.Row> waiting = new ArrayList<>();
        private @Nullable ZoneId zone;
        private boolean paused;
        private @Nullable LocalDate restsUntil;
        private @Nullable LocalDate closedOn;
        private @Nullable Instant nextSession;
        private boolean hasLadder;
        private boolean partnerTalk;

        void add(ResultSet row) throws SQLException {
            zone = ZoneId.of(row.getString("zone"));
            restsUntil = row.getObject("own_pause_until", LocalDate.class);
            paused = ClientStatus.PAUSED.name().equals(row.getString("status"));
            closedOn = row.getObject("ended_on", LocalDate.class);
            Timestamp session = row.getTimestamp("next_session");
            nextSession = session == null ? null : session.toInstant();
            hasLadder = row.getInt("ladders") > 0;
            UUID id = row.getObject("id", UUID.class);
            if (id == null) {
                return;
            }
            partnerTalk |= row.getBoolean("partner_talk");
            AssignmentId assignment = new AssignmentId(id);
            PlanSheet.Row known = rows.get(assignment);
            if (AssignmentStatus.WAITING.name().equals(row.getString("standing"))) {
                waiting.add(row(assignment, row));
                return;
            }
            if (known == null) {
                known = row(assignment, row);
                rows.put(assignment, known);
            }
            UUID occurrence = row.getObject("occurrence_id", UUID.class);
            if (occurrence != null) {
                known.slots()
                        .add(
                                new PlanSheet.Slot(
                                        occurrence,
                                        new Span(
                                                row.getObject("opens_on", LocalDate.class),
                                                row.getObject("due_on", LocalDate.class)),
                                        row.getInt("part") == 2));
            }
        }

        PlanSheet done() {
            if (zone == null) {
                throw new NotFound();
            }
            return new PlanSheet(
                    zone,
                    paused,
                    restsUntil,
                    closedOn,
                    nextSession,
                    List.copyOf(rows.values()),
                    List.copyOf(waiting),
                    hasLadder,
                    partnerTalk);
        }

        private PlanSheet.Row row(AssignmentId id, ResultSet row) throws SQLException {
            String about = row.getString("about");
            return new PlanSheet.Row(
                    id,
                    AssignmentKind.valueOf(row.getString("kind")),
                    row.getString("content_key"),
                    row.getInt("content_version"),
                    about == null ? null : About.valueOf(about),
                    new RhythmDays(
                            Rhythm.valueOf(row.getString("rhythm")),
                            row.getObject("every_days", Integer.class),
                            row.getObject("starts_on", LocalDate.class),
                            row.getObject("ends_on", LocalDate.class),
                            row.getInt("due_days")),
                    row.getBytes("personal_line"),
                    row.getBytes("plan"),
                    row.getObject("begun_together_on", LocalDate.class),
                    row.getObject("last_due", LocalDate.class),
                    row.getObject("later_opens", LocalDate.class),
                    new ArrayList<>(),
                    step(row));
        }

        private @Nullable StepState step(ResultSet row) throws SQLException {
            UUID id = row.getObject("step_id", UUID.class);
            if (id == null) {
                return null;
            }
            LocalDate ticked = row.getObject("previous_ticked", LocalDate.class);
            return new StepState(
                    id,
                    new RunId(row.getObject("run_id", UUID.class)),
                    row.getObject("run_starts", LocalDate.class),
                    row.getInt("from_day"),
                    Gate.Kind.valueOf(row.getString("gate")),
                    row.getInt("gate_days"),
                    row.getBoolean("also_readiness"),
                    row.getObject("previous_place", Integer.class) != null,
                    ticked == null ? day(row, "previous_done") : ticked,
                    AssignmentStatus.ENDED.name().equals(row.getString("previous_standing")),
                    day(row, "step_done"),
                    day(row, "step_aside"));
        }

        /** The day of an instant, on the client's own wall. */
        private @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
            Timestamp at = row.getTimestamp(column);
            return at == null || zone == null ? null : LocalDate.ofInstant(at.toInstant(), zone);
        }
    }
}
