package app.trellis.reminders;

import app.trellis.assignments.AssignmentId;
import app.trellis.assignments.OwnTask;
import app.trellis.assignments.ReadingOwnTasks;
import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.QuietHours;
import app.trellis.care.ReadsRecord;
import app.trellis.care.WritesRecord;
import app.trellis.messages.Notifications;
import app.trellis.messages.Outbox;
import app.trellis.shared.ClientId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a client says yes to reminders, gives them an hour, and stops them. They alone do; nobody
 * else is shown it.
 */
@Service
public class SettlingReminders {

    /** The hour of a client who gave none. */
    static final LocalTime USUAL = LocalTime.of(10, 0);

    private final ReadingOwnTasks tasks;
    private final ReminderPlans plans;
    private final ReminderSchedule schedule;
    private final Outbox outbox;
    private final Notifications notifications;
    private final Devices devices;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    SettlingReminders(
            ReadingOwnTasks tasks,
            ReminderPlans plans,
            ReminderSchedule schedule,
            Outbox outbox,
            Notifications notifications,
            Devices devices,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.tasks = tasks;
        this.plans = plans;
        this.schedule = schedule;
        this.outbox = outbox;
        this.notifications = notifications;
        this.devices = devices;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    private record Kept(
            boolean shared,
            QuietHours quiet,
            boolean on,
            @Nullable LocalTime usualAt,
            boolean lateNudge,
            boolean checkInLink,
            boolean byMail) {}

    /** What the client settled, or how it is before they did; three statements. */
    @ReadsRecord("'CLIENT'")
    @Transactional(readOnly = true)
    public ReminderSettings of(ClientId client, Locale locale) {
        Kept kept = kept(client);
        Map<UUID, LocalTime> hours = hours(client);
        LocalTime usual = kept.usualAt();
        return new ReminderSettings(
                possible(kept),
                new ReminderSettings.Ways(
                        outbox.canSend(), notifications.areOffered(), kept.byMail()),
                kept.on(),
                usual == null ? USUAL : usual,
                usual == null || kept.lateNudge(),
                kept.checkInLink(),
                kept.quiet(),
                tasks.of(client, locale).stream().map(task -> cue(task, hours)).toList());
    }

    private static ReminderSettings.Cue cue(OwnTask task, Map<UUID, LocalTime> hours) {
        return new ReminderSettings.Cue(
                task.assignment(), task.title(), task.plan(), hours.get(task.assignment().value()));
    }

    private ReminderSettings.Possible possible(Kept kept) {
        if (!outbox.canSend() && !notifications.areOffered()) {
            return ReminderSettings.Possible.NO_SERVER;
        }
        return kept.shared()
                ? ReminderSettings.Possible.SHARED_MAILBOX
                : ReminderSettings.Possible.YES;
    }

    private Kept kept(ClientId client) {
        return sql.sql(
                        """
                        select c.quiet_from, c.quiet_until, coalesce(s.mail_is_shared, true) as shared,
                               r.said_yes_at, r.usual_at, coalesce(r.late_nudge, true) as late_nudge,
                               coalesce(r.check_in_link, false) as check_in_link,
                               coalesce(r.by_mail, true) as by_mail
                          from client c
                          left join safe_contact s
                            on s.practice_id = c.practice_id and s.client_id = c.id
                          left join reminder_choice r
                            on r.practice_id = c.practice_id and r.client_id = c.id
                         where c.practice_id = :practice and c.id = :client
                        """)
                .param("client", client.value())
                .query((row, number) ->
                        new Kept(
                                row.getBoolean("shared"),
                                ReminderTimes.quiet(
                                        row.getObject("quiet_from", LocalTime.class),
                                        row.getObject("quiet_until", LocalTime.class)),
                                row.getTimestamp("said_yes_at") != null,
                                row.getObject("usual_at", LocalTime.class),
                                row.getBoolean("late_nudge"),
                                row.getBoolean("check_in_link"),
                                row.getBoolean("by_mail")))
                .single();
    }

    private Map<UUID, LocalTime> hours(ClientId client) {
        Map<UUID, LocalTime> hours = new HashMap<>();
        sql.sql(
                        """
                        select assignment_id, cue_at from reminder_cue
                         where practice_id = :practice and client_id = :client
                        """)
                .param("client", client.value())
                .query(row -> {
                    hours.put(
                            row.getObject("assignment_id", UUID.class),
                            row.getObject("cue_at", LocalTime.class));
                });
        return hours;
    }

    /**
     * Says yes, or changes what was said; what is planned already moves to the new hours.
     *
     * @param hours of those pages that have an hour of their own
     * @throws Refused when nothing can go to the client, there is no way by which it would, or an
     *     hour lies where it is quiet
     */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void sayYes(ClientId client, ReminderWish wish, Map<AssignmentId, LocalTime> hours) {
        Kept kept = kept(client);
        switch (possible(kept)) {
            case NO_SERVER -> throw new Refused("reminders.no-server");
            case SHARED_MAILBOX -> throw new Refused("reminders.shared-mailbox");
            case YES -> {}
        }
        boolean isMailed = wish.byMail() && outbox.canSend();
        if (!isMailed && devices.of(client).isEmpty()) {
            throw new Refused("reminders.no-way");
        }
        if (kept.quiet().holdAt(wish.usualAt())
                || hours.values().stream().anyMatch(kept.quiet()::holdAt)) {
            throw new Refused("reminders.is-quiet");
        }
        keep(client, wish);
        keepHours(client, hours);
        plans.again(client);
        schedule.demand();
        audit.record(Action.REMINDERS_CHANGED, client, null);
    }

    /** Stops all of them at once; what waits for the mail server does not go any more. */
    @WritesRecord("'CLIENT'")
    @Transactional
    public void stop(ClientId client) {
        plans.stop(client);
        audit.record(Action.REMINDERS_STOPPED, client, null);
    }

    private void keep(ClientId client, ReminderWish wish) {
        Timestamp now = Timestamp.from(clock.instant());
        int changed =
                sql.sql(
                                """
                                update reminder_choice
                                   set said_yes_at = coalesce(said_yes_at, :now), usual_at = :usual,
                                       late_nudge = :nudge, check_in_link = :link,
                                       by_mail = :mail, changed_at = :now
                                 where practice_id = :practice and client_id = :client
                                """)
                        .param("client", client.value())
                        .param("now", now)
                        .param("usual", wish.usualAt())
                        .param("nudge", wish.lateNudge())
                        .param("link", wish.checkInLink())
                        .param("mail", wish.byMail())
                        .update();
        if (changed == 0) {
            sql.sql(
                            """
                            insert into reminder_choice
                                   (practice_id, client_id, said_yes_at, usual_at, late_nudge,
                                    check_in_link, by_mail, changed_at)
                            values (:practice, :client, :now, :usual, :nudge, :link, :mail, :now)
                            """)
                    .param("client", client.value())
                    .param("now", now)
                    .param("usual", wish.usualAt())
                    .param("nudge", wish.lateNudge())
                    .param("link", wish.checkInLink())
                    .param("mail", wish.byMail())
                    .update();
        }
    }

    private void keepHours(ClientId client, Map<AssignmentId, LocalTime> hours) {
        sql.sql(
                        """
                        delete from reminder_cue
                         where practice_id = :practice and client_id = :client
                        """)
                .param("client", client.value())
                .update();
        hours.forEach((assignment, at) ->
                sql.sql(
                                """
                                insert into reminder_cue
                                       (practice_id, assignment_id, client_id, cue_at)
                                select a.practice_id, a.id, a.client_id, :at
                                  from assignment a
                                 where a.practice_id = :practice and a.id = :assignment
                                   and a.client_id = :client
                                """)
                        .param("client", client.value())
                        .param("assignment", assignment.value())
                        .param("at", at)
                        .update());
    }
}
