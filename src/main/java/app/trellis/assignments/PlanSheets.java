package app.trellis.assignments;

import app.trellis.care.About;
import app.trellis.care.ClientStatus;
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
                        select c.zone, c.status, c.ended_on,
                               (select min(s.starts_at) from client_session s
                                 where s.practice_id = c.practice_id and s.client_id = c.id
                                   and s.attendance = 'PLANNED' and s.starts_at >= :now)
                                 as next_session,
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
                               o.id as occurrence_id, o.opens_on, o.due_on, o.part
                          from client c
                          left join assignment a
                            on a.practice_id = c.practice_id and a.client_id = c.id
                           and a.status = 'ACTIVE'
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
        private @Nullable ZoneId zone;
        private boolean paused;
        private @Nullable LocalDate closedOn;
        private @Nullable Instant nextSession;

        void add(ResultSet row) throws SQLException {
            zone = ZoneId.of(row.getString("zone"));
            paused = ClientStatus.PAUSED.name().equals(row.getString("status"));
            closedOn = row.getObject("ended_on", LocalDate.class);
            Timestamp session = row.getTimestamp("next_session");
            nextSession = session == null ? null : session.toInstant();
            UUID id = row.getObject("id", UUID.class);
            if (id == null) {
                return;
            }
            AssignmentId assignment = new AssignmentId(id);
            PlanSheet.Row known = rows.get(assignment);
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
            return new PlanSheet(zone, paused, closedOn, nextSession, List.copyOf(rows.values()));
        }

        private static PlanSheet.Row row(AssignmentId id, ResultSet row) throws SQLException {
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
                    new ArrayList<>());
        }
    }
}
