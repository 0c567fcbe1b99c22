package app.trellis.reports;

import app.trellis.messages.MailKind;
import app.trellis.messages.MailOutcome;
import app.trellis.messages.MailOwner;
import app.trellis.shared.CurrentPractice;
import app.trellis.shared.MemberId;
import app.trellis.shared.PracticeId;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks once more right before a mail about a report goes: whether it is still wanted. */
@Component
class ReportMails implements MailOwner {

    private static final String START = "report/";

    private final ReportWishes wishes;
    private final TransactionTemplate transaction;

    ReportMails(ReportWishes wishes, TransactionTemplate transaction) {
        this.wishes = wishes;
        this.transaction = transaction;
    }

    /** One a person and month. */
    static String key(PracticeId practice, MemberId member, YearMonth month) {
        return START + practice + "/" + member + "/" + month;
    }

    @Override
    public MailKind kind() {
        return MailKind.REPORT;
    }

    @Override
    public boolean stillMeant(String mail) {
        String[] parts = mail.split("/", 4);
        if (!mail.startsWith(START) || parts.length < 4) {
            return true;
        }
        UUID member = UUID.fromString(parts[2]);
        return Boolean.TRUE.equals(
                CurrentPractice.call(
                        new PracticeId(UUID.fromString(parts[1])),
                        () ->
                                transaction.execute(status ->
                                        wishes.all().stream()
                                                .anyMatch(one ->
                                                        one.member().value().equals(member)))));
    }

    @Override
    public void settled(String mail, MailOutcome outcome) {
        // Nothing depends on it: the next month brings another.
    }
}
