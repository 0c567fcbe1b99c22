package app.trellis.reminders;

import app.trellis.messages.MailKind;
import app.trellis.messages.MailOutcome;
import app.trellis.messages.MailOwner;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.PracticeId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks once more right before a reminder goes, however long it waited for the mail server, and
 * writes down what became of it.
 */
@Component
class ReminderMails implements MailOwner {

    private static final String START = "reminder/";
    private static final String LINK = "check-in/";

    private final DueReminders due;
    private final ReminderOutcomes outcomes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderMails(
            DueReminders due,
            ReminderOutcomes outcomes,
            TransactionTemplate transaction,
            Clock clock) {
        this.due = due;
        this.outcomes = outcomes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The key of a mail: its practice, and the first of the reminders it is. */
    static String key(UUID practice, UUID reminder) {
        return START + practice + "/" + reminder;
    }

    /** The key of a mail that a practitioner sends with a link. */
    static String linkKey(UUID practice, UUID link) {
        return LINK + practice + "/" + link;
    }

    private record Key(PracticeId practice, UUID reminder) {

        static Key of(String key) {
            String[] parts = key.split("/", 3);
            return new Key(new PracticeId(UUID.fromString(parts[1])), UUID.fromString(parts[2]));
        }
    }

    @Override
    public MailKind kind() {
        return MailKind.REMINDER;
    }

    @Override
    public boolean stillMeant(String mail) {
        if (!mail.startsWith(START)) {
            return true;
        }
        Key key = Key.of(mail);
        Instant now = clock.instant();
        return Boolean.TRUE.equals(
                CurrentPractice.call(
                        key.practice(),
                        () ->
                                transaction.execute(status ->
                                        due.ofRound(key.reminder()).stream()
                                                .anyMatch(one ->
                                                        one.now(now) == ReminderState.IN_OUTBOX))));
    }

    @Override
    public void settled(String mail, MailOutcome outcome) {
        if (!mail.startsWith(START)) {
            return;
        }
        Key key = Key.of(mail);
        CurrentPractice.run(
                key.practice(),
                () ->
                        transaction.executeWithoutResult(status ->
                                outcomes.settle(key.reminder(), ReminderState.after(outcome))));
    }
}
