package app.trellis.care;

import static org.assertj.core.api.Assertions.assertThat;

import app.trellis.messages.Mail;
import app.trellis.messages.MailKind;
import app.trellis.messages.Outbox;
import app.trellis.organization.StaffMail;
import app.trellis.shared.Role;
import app.trellis.support.Actor;
import app.trellis.support.People;
import app.trellis.support.ServiceTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The mails that go out when notes are opened with a reason. */
@ServiceTest
class TellingOfReasonTest {

    @Autowired People people;
    @Autowired StaffMail mail;
    @Autowired TransactionTemplate transactions;

    private final List<Mail> sent = new ArrayList<>();

    /** Keeps what it is given. */
    private final class Kept implements Outbox {

        @Override
        public boolean canSend() {
            return true;
        }

        @Override
        public void send(Collection<Mail> mails) {
            sent.addAll(mails);
        }
    }

    @Test
    void everybodyGetsOneThatSaysNothingAndLeadsToTheirOwnPage() {
        Actor administrator = people.administrator();
        Actor anna = people.staff(administrator, Role.PRACTITIONER, Role.ADMINISTRATOR);
        UUID opening = UUID.randomUUID();

        people.as(
                anna,
                () ->
                        transactions.executeWithoutResult(status ->
                                new TellingOfReason(mail, new Kept())
                                        .tell(
                                                opening,
                                                Set.of(anna.id()),
                                                List.of(anna.id(), administrator.id()))));

        assertThat(sent)
                .extracting(Mail::path)
                .containsExactly("/desk/opened", "/desk/practice/opened");
        assertThat(sent).extracting(Mail::kind).containsOnly(MailKind.WAITING);
        assertThat(sent).extracting(Mail::key).allMatch(key -> key.length() <= 100);
    }
}
