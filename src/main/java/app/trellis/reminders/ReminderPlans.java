package app.trellis.reminders;

import app.trellis.shared.ClientId;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down ahead when each reminder goes: what is open by tomorrow, for clients who said yes.
 * That it is written once is what keeps it from going twice.
 */
@Component
class ReminderPlans {

    /** So many times that something is due are planned in one go; the next round has the rest. */
    static final int AT_ONCE = 200;

    private final PracticeSql sql;
    private final Clock clock;

    ReminderPlans(PracticeSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Slot(
            UUID occurrence,
            UUID assignment,
            UUID client,
            LocalDate opens,
            LocalDate due,
            ReminderTimes times) {

        static Slot of(ResultSet row) throws SQLException {
            return new Slot(
                    row.getObject("occurrence_id", UUID.class),
                    row.getObject("assignment_id", UUID.class),
                    row.getObject("client_id", UUID.class),
                    row.getObject("opens_on", LocalDate.class),
                    row.getObject("due_on", LocalDate.class),
                    ReminderPlans.times(row));
        }

        @Nullable Instant at(ReminderKind kind, Instant from) {
            return switch (kind) {
                case CUE -> times.cue(opens, due, from);
                case NUDGE -> times.nudge(opens, due, from);
            };
        }
    }

    /** From columns that every statement about reminders names alike. */
    static ReminderTimes times(ResultSet row) throws SQLException {
        LocalTime own = row.getObject("cue_at", LocalTime.class);
        return new ReminderTimes(
                ZoneId.of(row.getString("zone")),
                ReminderTimes.quiet(
                        row.getObject("quiet_from", LocalTime.class),
                        row.getObject("quiet_until", LocalTime.class)),
                own == null ? row.getObject("usual_at", LocalTime.class) : own);
    }

    /** Plans what is new; two statements, one where there is nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan() {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        List<Slot> fresh =
                sql.sql(
                                """
                                select o.id as occurrence_id, o.assignment_id, o.client_id,
                                       o.opens_on, o.due_on, c.zone, c.quiet_from, c.quiet_until,
                                       rc.usual_at, q.cue_at
                                  from reminder_choice rc
                                  join client c
                                    on c.practice_id = rc.practice_id and c.id = rc.client_id
                                  join occurrence o
                                    on o.practice_id = rc.practice_id
                                   and o.client_id = rc.client_id and o.state = 'OPEN'
                                   and o.opens_on <= :tomorrow and o.due_on >= :yesterday
                                  left join reminder_cue q
                                    on q.practice_id = o.practice_id
                                   and q.assignment_id = o.assignment_id
                                 where rc.practice_id = :practice and rc.said_yes_at is not null
                                   and c.status = 'ACTIVE' and c.own_pause_until is null
                                   and not exists (
                                       select 1 from reminder r
                                        where r.practice_id = o.practice_id
                                          and r.assignment_id = o.assignment_id
                                          and (r.occurrence_id = o.id or r.due_on = o.due_on))
                                 order by o.opens_on, o.id
                                 limit :most
                                """)
                        .param("yesterday", day.minusDays(1))
                        .param("tomorrow", day.plusDays(1))
                        .param("most", AT_ONCE)
                        .query((row, number) -> Slot.of(row))
                        .list();
        insert(fresh, now);
    }

    private void insert(List<Slot> slots, Instant now) {
        if (slots.isEmpty()) {
            return;
        }
        StringBuilder insert =
                new StringBuilder(
                        "insert into reminder (practice_id, id, client_id, assignment_id,"
                                + " occurrence_id, due_on, kind, zone, send_at, state) values ");
        Map<String, Object> values = new LinkedHashMap<>();
        int row = 0;
        for (Slot slot : slots) {
            for (ReminderKind kind : ReminderKind.values()) {
                Instant at = slot.at(kind, now);
                insert.append(row == 0 ? "" : ", ")
                        .append(
                                ("(:practice, :id%1$d, :client%1$d, :of%1$d, :o%1$d, :due%1$d,"
                                                + " :kind%1$d, :zone%1$d, :at%1$d, :state%1$d)")
                                        .formatted(row));
                values.put("id" + row, Ids.next());
                values.put("client" + row, slot.client());
                values.put("of" + row, slot.assignment());
                values.put("o" + row, slot.occurrence());
                values.put("due" + row, slot.due());
                values.put("kind" + row, kind.name());
                values.put("zone" + row, slot.times().zone().getId());
                values.put("at" + row, Timestamp.from(at == null ? now : at));
                values.put(
                        "state" + row,
                        (at == null ? ReminderState.NOT_NEEDED : ReminderState.PLANNED).name());
                row++;
            }
        }
        sql.sql(insert.append(" on conflict do nothing").toString()).params(values).update();
    }

    /** Whoever moved to another zone is reminded at their hour there; one statement mostly. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow() {
        again("r.zone <> c.zone", Map.of());
    }

    /** What is planned for a client goes at the hours that hold now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void again(ClientId client) {
        again("r.client_id = :client", Map.of("client", client.value()));
    }

    private record Planned(UUID id, ReminderKind kind, Slot slot) {}

    private void again(String which, Map<String, Object> values) {
        Instant now = clock.instant();
        List<Planned> planned =
                sql.sql(
                                """
                                select r.id, r.kind, r.occurrence_id, r.assignment_id, r.client_id,
                                       o.opens_on, o.due_on, c.zone, c.quiet_from, c.quiet_until,
                                       rc.usual_at, q.cue_at
                                  from reminder r
                                  join client c
                                    on c.practice_id = r.practice_id and c.id = r.client_id
                                  join reminder_choice rc
                                    on rc.practice_id = r.practice_id
                                   and rc.client_id = r.client_id
                                  join occurrence o
                                    on o.practice_id = r.practice_id and o.id = r.occurrence_id
                                  left join reminder_cue q
                                    on q.practice_id = r.practice_id
                                   and q.assignment_id = r.assignment_id
                                 where r.practice_id = :practice and r.state = 'PLANNED' and %s
                                 order by r.id
                                 limit :most
                                """
                                        .formatted(which))
                        .params(values)
                        .param("most", AT_ONCE)
                        .query((row, number) ->
                                new Planned(
                                        row.getObject("id", UUID.class),
                                        ReminderKind.valueOf(row.getString("kind")),
                                        Slot.of(row)))
                        .list();
        planned.forEach(one -> move(one, now));
    }

    private void move(Planned one, Instant now) {
        Instant at = one.slot().at(one.kind(), now);
        sql.sql(
                        """
                        update reminder set send_at = :at, zone = :zone, state = :state
                         where practice_id = :practice and id = :id and state = 'PLANNED'
                        """)
                .param("id", one.id())
                .param("at", Timestamp.from(at == null ? now : at))
                .param("zone", one.slot().times().zone().getId())
                .param(
                        "state",
                        (at == null ? ReminderState.NOT_NEEDED : ReminderState.PLANNED).name())
                .update();
    }

    /** The client wants none any more, by no way; what went stays written down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(ClientId client) {
        sql.sql(
                        """
                        update reminder_choice set said_yes_at = null, changed_at = :now
                         where practice_id = :practice and client_id = :client
                           and said_yes_at is not null
                        """)
                .param("client", client.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        sql.sql(
                        """
                        delete from reminder
                         where practice_id = :practice and client_id = :client
                           and state = 'PLANNED'
                        """)
                .param("client", client.value())
                .update();
        sql.sql(
                        """
                        delete from reminder_device
                         where practice_id = :practice and client_id = :client
                        """)
                .param("client", client.value())
                .update();
    }
}
