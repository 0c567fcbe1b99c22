package app.trellis.alerts;

import app.trellis.messages.MailKind;
import app.trellis.messages.Outbox;
import app.trellis.organization.StaffMail;
import app.trellis.shared.MemberId;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends those whom an alert reached a mail that says only that something waits. */
@Component
class Telling {

    static final String PATH = "/desk/alerts";

    private final StaffMail mail;
    private final Outbox outbox;

    Telling(StaffMail mail, Outbox outbox) {
        this.mail = mail;
        this.outbox = outbox;
    }

    /** One mail a person, stage and deadline, however often this is tried. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(Alert alert, Collection<MemberId> people) {
        for (MemberId person : people) {
            mail.of(person)
                    .ifPresent(box ->
                            outbox.send(
                                    "alert-%s-%d-%s-%d"
                                            .formatted(
                                                    alert.id(),
                                                    alert.stage().ordinal(),
                                                    person.value(),
                                                    alert.dueAt().getEpochSecond()),
                                    box.address(),
                                    MailKind.WAITING,
                                    box.language(),
                                    PATH));
        }
    }
}
