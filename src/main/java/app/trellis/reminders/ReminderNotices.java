package app.trellis.reminders;

import app.trellis.messages.MailKind;
import app.trellis.messages.MailOutcome;
import app.trellis.messages.MailOwner;
import app.trellis.messages.Notification;
import app.trellis.messages.Notifications;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts reminders on their way to devices, looks once more right before each goes, and writes down
 * what became of it. A device that is not reached any more is forgotten.
 */
@Component
class ReminderNotices implements MailOwner {

    private static final String START = "notice/";

    private final DueReminders due;
    private final ReminderOutcomes outcomes;
    private final Notifications notifications;
    private final PracticeSql sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderNotices(
            DueReminders due,
            ReminderOutcomes outcomes,
            Notifications notifications,
            PracticeSql sql,
            TransactionTemplate transaction,
            Clock clock) {
        this.due = due;
        this.outcomes = outcomes;
        this.notifications = notifications;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A reminder that goes to a device.
     *
     * @param reminder the first of those that are one notification
     */
    record Wanted(UUID reminder, Devices.Device device, String language, Instant senseUntil) {}

    /** Puts them on their way; two statements and those of the outbox, or none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        StringBuilder insert =
                new StringBuilder(
                        "insert into reminder_notice (practice_id, id, client_id, reminder_id,"
                                + " device_id, state, asked_at) values ");
        Map<String, Object> values = new LinkedHashMap<>();
        List<Notification> all = new ArrayList<>();
        PracticeId practice = CurrentPractice.get();
        int row = 0;
        for (Wanted one : wanted) {
            UUID id = Ids.next();
            insert.append(row == 0 ? "" : ", ")
                    .append(
                            "(:practice, :id%1$d, :client%1$d, :of%1$d, :device%1$d, 'IN_OUTBOX', :now)"
                                    .formatted(row));
            values.put("id" + row, id);
            values.put("client" + row, one.device().client().value());
            values.put("of" + row, one.reminder());
            values.put("device" + row, one.device().id().value());
            row++;
            all.add(
                    new Notification(
                            START + practice.value() + "/" + id,
                            one.device().address(),
                            one.language(),
                            one.senseUntil()));
        }
        sql.sql(insert.toString())
                .params(values)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        notifications.send(all);
    }

    private record Key(PracticeId practice, UUID notice) {

        static Key of(String key) {
            String[] parts = key.split("/", 3);
            return new Key(new PracticeId(UUID.fromString(parts[1])), UUID.fromString(parts[2]));
        }
    }

    private record Notice(UUID reminder, boolean isDeviceThere) {}

    @Override
    public MailKind kind() {
        return MailKind.NOTIFICATION;
    }

    @Override
    public boolean stillMeant(String key) {
        Key parts = Key.of(key);
        return Boolean.TRUE.equals(
                CurrentPractice.call(
                        parts.practice(),
                        () -> transaction.execute(status -> isMeant(parts.notice()))));
    }

    private boolean isMeant(UUID notice) {
        Instant now = clock.instant();
        return find(notice)
                .filter(Notice::isDeviceThere)
                .map(one ->
                        due.ofRound(one.reminder()).stream()
                                .anyMatch(each -> each.now(now) == ReminderState.IN_OUTBOX))
                .orElse(false);
    }

    private Optional<Notice> find(UUID notice) {
        return sql.sql(
                        """
                        select n.reminder_id,
                               exists (select 1 from reminder_device d
                                        where d.practice_id = n.practice_id
                                          and d.id = n.device_id) as is_there
                          from reminder_notice n
                         where n.practice_id = :practice and n.id = :notice
                        """)
                .param("notice", notice)
                .query((row, number) ->
                        new Notice(
                                row.getObject("reminder_id", UUID.class),
                                row.getBoolean("is_there")))
                .optional();
    }

    @Override
    public void settled(String key, MailOutcome outcome) {
        Key parts = Key.of(key);
        CurrentPractice.run(
                parts.practice(),
                () -> transaction.executeWithoutResult(status -> settle(parts.notice(), outcome)));
    }

    private void settle(UUID notice, MailOutcome outcome) {
        ReminderState state = ReminderState.after(outcome);
        sql.sql(
                        """
                        update reminder_notice set state = :state, settled_at = :now
                         where practice_id = :practice and id = :notice
                        """)
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("notice", notice)
                .update();
        find(notice).ifPresent(one -> outcomes.settle(one.reminder(), state));
        if (outcome == MailOutcome.GONE) {
            sql.sql(
                            """
                            delete from reminder_device
                             where practice_id = :practice
                               and id = (select n.device_id from reminder_notice n
                                          where n.practice_id = :practice and n.id = :notice)
                            """)
                    .param("notice", notice)
                    .update();
        }
    }
}
