package app.trellis.reminders;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.care.WritesRecord;
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
import app.trellis.shared.Me;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.Refused;
import app.trellis.shared.SecretLink;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a client who said yes to it a link with which they do their check-in without signing in.
 */
@Service
public class SendingCheckInLinks {

    private final CheckInLinks links;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final PracticeSql sql;
    private final Audit audit;
    private final Clock clock;

    SendingCheckInLinks(
            CheckInLinks links,
            Mailboxes mailboxes,
            Outbox outbox,
            PracticeSql sql,
            Audit audit,
            Clock clock) {
        this.links = links;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sends it to the client's own mailbox; nobody else is shown the link.
     *
     * @throws Refused when no mail goes out, the client did not say yes to such links, their
     *     mailbox is shared, or no check-in is open that they have not begun
     */
    @WritesRecord("'PRACTITIONER'")
    @Transactional
    public void send(ClientId client) {
        if (!outbox.canSend()) {
            throw new Refused("reminders.no-server");
        }
        Mailbox box =
                wanted(client)
                        .flatMap(mailboxes::of)
                        .orElseThrow(() -> new Refused("reminders.link.no-yes"));
        String path = links.make(List.of(client), Me.id()).get(client);
        if (path == null) {
            throw new Refused("reminders.link.nothing-open");
        }
        Instant now = clock.instant();
        UUID practice = CurrentPractice.get().value();
        outbox.send(
                List.of(
                        new Mail(
                                ReminderMails.linkKey(practice, Ids.next()),
                                box.address(),
                                MailKind.REMINDER,
                                box.language(),
                                path,
                                "/stop/" + stopLink(client, practice, now).code(),
                                now.plus(CheckInLinks.LIFE))));
        audit.record(Action.CHECK_IN_LINK_SENT, client, null);
    }

    private Optional<AccountId> wanted(ClientId client) {
        return sql.sql(
                        """
                        select m.account_id
                          from client c
                          join reminder_choice r
                            on r.practice_id = c.practice_id and r.client_id = c.id
                          join safe_contact s
                            on s.practice_id = c.practice_id and s.client_id = c.id
                          join membership m
                            on m.practice_id = c.practice_id and m.id = c.member_id
                         where c.practice_id = :practice and c.id = :client
                           and r.said_yes_at is not null and r.check_in_link and r.by_mail
                           and not s.mail_is_shared and m.ended_at is null
                        """)
                .param("client", client.value())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    private SecretLink stopLink(ClientId client, UUID practice, Instant now) {
        SecretLink stop = SecretLink.fresh(practice);
        sql.sql(
                        """
                        insert into stop_link (practice_id, token_hash, client_id, made_at)
                        values (:practice, :hash, :client, :now)
                        """)
                .param("hash", stop.digest())
                .param("client", client.value())
                .param("now", Timestamp.from(now))
                .update();
        return stop;
    }
}
