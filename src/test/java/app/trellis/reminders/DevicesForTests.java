package app.trellis.reminders;

import app.trellis.assignments.ReadingOwnTasks;
import app.trellis.audit.Audit;
import app.trellis.messages.Notifications;
import app.trellis.messages.Outbox;
import app.trellis.shared.PracticeSql;
import app.trellis.vault.Vault;
import java.time.Clock;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Devices as they are where notifications are offered, behind the same guards. */
public class DevicesForTests {

    private final AutowireCapableBeanFactory beans;
    private final PracticeSql sql;
    private final Audit audit;
    private final Vault vault;
    private final Clock clock;
    private final DueReminders due;
    private final ReminderOutcomes outcomes;
    private final TransactionTemplate transaction;
    private final ReadingOwnTasks tasks;
    private final ReminderPlans plans;
    private final ReminderSchedule schedule;
    private final Outbox outbox;

    DevicesForTests(
            AutowireCapableBeanFactory beans,
            PracticeSql sql,
            Audit audit,
            Vault vault,
            Clock clock,
            DueReminders due,
            ReminderOutcomes outcomes,
            TransactionTemplate transaction,
            ReadingOwnTasks tasks,
            ReminderPlans plans,
            ReminderSchedule schedule,
            Outbox outbox) {
        this.beans = beans;
        this.sql = sql;
        this.audit = audit;
        this.vault = vault;
        this.clock = clock;
        this.due = due;
        this.outcomes = outcomes;
        this.transaction = transaction;
        this.tasks = tasks;
        this.plans = plans;
        this.schedule = schedule;
        this.outbox = outbox;
    }

    Devices devices(Notifications notifications) {
        return guarded(new Devices(notifications, vault, sql, clock), "devices");
    }

    public KeepingDevices keeping(Notifications notifications) {
        return guarded(
                new KeepingDevices(devices(notifications), notifications, sql, audit),
                "keepingDevices");
    }

    /** Where there is no mail server. */
    public SettlingReminders settling(Notifications notifications) {
        return guarded(
                new SettlingReminders(
                        tasks,
                        plans,
                        schedule,
                        outbox,
                        notifications,
                        devices(notifications),
                        sql,
                        audit,
                        clock),
                "settlingReminders");
    }

    ReminderNotices notices(Notifications notifications) {
        return guarded(
                new ReminderNotices(due, outcomes, notifications, sql, transaction, clock),
                "reminderNotices");
    }

    @SuppressWarnings("unchecked")
    private <T> T guarded(T bean, String name) {
        return (T) beans.applyBeanPostProcessorsAfterInitialization(bean, name);
    }
}
