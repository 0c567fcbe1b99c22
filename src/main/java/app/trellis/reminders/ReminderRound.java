package app.trellis.reminders;

import app.trellis.care.OwnPauses;
import app.trellis.identity.Mailbox;
import app.trellis.identity.Mailboxes;
import app.trellis.messages.Mail;
import app.trellis.messages.MailKind;
import app.trellis.messages.Outbox;
import app.trellis.responses.CheckInLinks;
import app.trellis.shared.AccountId;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.Ids;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.SecretLink;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One look at a practice's reminders: plans what is new, and puts what is due into the outbox, one
 * mail a client and one notification a device. A constant number of statements, however many
 * clients there are.
 */
@Component
class ReminderRound {

    static final int AT_ONCE = 200;

    private final OwnPauses pauses;
    private final ReminderPlans plans;
    private final DueReminders due;
    private final CheckInLinks links;
    private final Mailboxes mailboxes;
    private final Devices devices;
    private final ReminderNotices notices;
    private final Outbox outbox;
    private final PracticeSql sql;
    private final Clock clock;

    ReminderRound(
            OwnPauses pauses,
            ReminderPlans plans,
            DueReminders due,
            CheckInLinks links,
            Mailboxes mailboxes,
            Devices devices,
            ReminderNotices notices,
            Outbox outbox,
            PracticeSql sql,
            Clock clock) {
        this.pauses = pauses;
        this.plans = plans;
        this.due = due;
        this.links = links;
        this.mailboxes = mailboxes;
        this.devices = devices;
        this.notices = notices;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /** One look, in the practice that is bound. */
    @Transactional
    public void look() {
        pauses.endThoseOver();
        plans.plan();
        plans.follow();
        Instant now = clock.instant();
        Map<ReminderState, List<DueReminders.Due>> all =
                due.planned(AT_ONCE).stream().collect(Collectors.groupingBy(one -> one.now(now)));
        for (ReminderState over : List.of(ReminderState.NOT_NEEDED, ReminderState.TOO_LATE)) {
            settle(ids(all.getOrDefault(over, List.of())), ReminderState.PLANNED, over);
        }
        send(all.getOrDefault(ReminderState.IN_OUTBOX, List.of()), now);
    }

    private void settle(List<UUID> those, ReminderState from, ReminderState state) {
        if (those.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        update reminder set state = :state, settled_at = :now
                         where practice_id = :practice and state = :from and id in (:ids)
                        """)
                .param("from", from.name())
                .param("state", state.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", those)
                .update();
    }

    private void send(List<DueReminders.Due> those, Instant now) {
        if (those.isEmpty()) {
            return;
        }
        Set<UUID> mine = take(those);
        Map<UUID, List<DueReminders.Due>> byClient =
                those.stream()
                        .filter(one -> mine.contains(one.id()))
                        .collect(
                                Collectors.groupingBy(
                                        DueReminders.Due::client,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        Map<AccountId, Mailbox> boxes =
                mailboxes.of(
                        byClient.values().stream()
                                .map(List::getFirst)
                                .map(DueReminders.Due::account)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        Map<UUID, List<Devices.Device>> reached = devices.of(byClient.keySet());
        List<UUID> nowhere = new ArrayList<>();
        List<DueReminders.Due> byMail = new ArrayList<>();
        List<ReminderNotices.Wanted> wanted = new ArrayList<>();
        byClient.forEach((client, ones) -> {
            DueReminders.Due first = ones.getFirst();
            Mailbox box = boxes.get(first.account());
            List<Devices.Device> theirs = reached.getOrDefault(client, List.of());
            boolean goesByMail = first.byMail() && outbox.canSend();
            if (box == null || (!goesByMail && theirs.isEmpty())) {
                nowhere.addAll(ids(ones));
                return;
            }
            if (goesByMail) {
                byMail.add(first);
            }
            Instant until = first.times().senseUntil(now);
            theirs.forEach(device ->
                    wanted.add(
                            new ReminderNotices.Wanted(first.id(), device, box.language(), until)));
        });
        settle(nowhere, ReminderState.IN_OUTBOX, ReminderState.NOT_NEEDED);
        mail(byMail, byClient, boxes, now);
        notices.send(wanted);
    }

    private void mail(
            List<DueReminders.Due> firsts,
            Map<UUID, List<DueReminders.Due>> byClient,
            Map<AccountId, Mailbox> boxes,
            Instant now) {
        Map<ClientId, String> checkIns =
                links.make(
                        firsts.stream()
                                .filter(one ->
                                        byClient.getOrDefault(one.client(), List.of()).stream()
                                                .allMatch(DueReminders.Due::wantsLink))
                                .map(one -> new ClientId(one.client()))
                                .toList(),
                        null);
        UUID practice = CurrentPractice.get().value();
        List<Mail> mails = new ArrayList<>();
        Map<UUID, SecretLink> stops = new LinkedHashMap<>();
        for (DueReminders.Due first : firsts) {
            Mailbox box = Objects.requireNonNull(boxes.get(first.account()));
            SecretLink stop = SecretLink.fresh(practice);
            stops.put(first.client(), stop);
            mails.add(
                    new Mail(
                            ReminderMails.key(practice, first.id()),
                            box.address(),
                            MailKind.REMINDER,
                            box.language(),
                            checkIns.getOrDefault(new ClientId(first.client()), "/"),
                            "/stop/" + stop.code(),
                            first.times().senseUntil(now)));
        }
        keep(stops, now);
        outbox.send(mails);
    }

    /** Takes them for this round; another machine that looks at the same moment gets none. */
    private Set<UUID> take(List<DueReminders.Due> those) {
        UUID round = Ids.next();
        List<UUID> ids = ids(those);
        int taken =
                sql.sql(
                                """
                                update reminder set state = 'IN_OUTBOX', round_id = :round
                                 where practice_id = :practice and state = 'PLANNED'
                                   and id in (:ids)
                                """)
                        .param("round", round)
                        .param("ids", ids)
                        .update();
        if (taken == ids.size()) {
            return new HashSet<>(ids);
        }
        return new HashSet<>(
                sql.sql(
                                """
                                select id from reminder
                                 where practice_id = :practice and round_id = :round
                                """)
                        .param("round", round)
                        .query(UUID.class)
                        .list());
    }

    private void keep(Map<UUID, SecretLink> stops, Instant now) {
        if (stops.isEmpty()) {
            return;
        }
        StringBuilder insert =
                new StringBuilder(
                        "insert into stop_link (practice_id, token_hash, client_id, made_at)"
                                + " values ");
        Map<String, Object> values = new LinkedHashMap<>();
        int row = 0;
        for (var one : stops.entrySet()) {
            insert.append(row == 0 ? "" : ", ")
                    .append("(:practice, :hash%1$d, :client%1$d, :now)".formatted(row));
            values.put("hash" + row, one.getValue().digest());
            values.put("client" + row, one.getKey());
            row++;
        }
        sql.sql(insert.toString()).params(values).param("now", Timestamp.from(now)).update();
    }

    private static List<UUID> ids(Collection<DueReminders.Due> those) {
        return those.stream().map(DueReminders.Due::id).toList();
    }
}
