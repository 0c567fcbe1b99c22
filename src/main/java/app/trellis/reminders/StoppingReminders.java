package app.trellis.reminders;

import app.trellis.audit.Action;
import app.trellis.audit.Audit;
import app.trellis.identity.Tries;
import app.trellis.shared.AllowedToAnyone;
import app.trellis.shared.ClientId;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import app.trellis.shared.PracticeSql;
import app.trellis.shared.SecretLink;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops all reminders of whoever a mail went to, without signing in. It says nothing: not whose the
 * link was, not whether it was one.
 */
@Service
public class StoppingReminders {

    /** A mail may be found again so long after it came. */
    static final Duration LIFE = Duration.ofDays(180);

    private final ReminderPlans plans;
    private final Tries tries;
    private final PracticeSql sql;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    StoppingReminders(
            ReminderPlans plans,
            Tries tries,
            PracticeSql sql,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.tries = tries;
        this.sql = sql;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Stops them, or does nothing where it is no link of a mail that went; as often as one likes.
     *
     * @throws app.trellis.shared.Refused when too many were tried from one network address
     */
    @AllowedToAnyone
    public void stop(String code) {
        tries.count(Tries.Door.LINK);
        SecretLink.parse(code)
                .ifPresent(link ->
                        CurrentPractice.run(
                                new PracticeId(link.scope()),
                                () ->
                                        transaction.executeWithoutResult(
                                                status -> whose(link).ifPresent(this::stop))));
    }

    private void stop(ClientId client) {
        tries.takeBack(Tries.Door.LINK);
        plans.stop(client);
        audit.record(Action.REMINDERS_STOPPED, client, null);
    }

    private Optional<ClientId> whose(SecretLink link) {
        return sql.sql(
                        """
                        select client_id from stop_link
                         where practice_id = :practice and token_hash = :hash and made_at > :since
                        """)
                .param("hash", link.digest())
                .param("since", Timestamp.from(clock.instant().minus(LIFE)))
                .query((row, number) -> new ClientId(row.getObject("client_id", UUID.class)))
                .optional();
    }
}
