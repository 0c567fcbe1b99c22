package app.trellis.care;

import app.trellis.messages.Mail;
import app.trellis.messages.MailKind;
import app.trellis.messages.Outbox;
import app.trellis.organization.StaffMail;
import app.trellis.shared.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends those who are told of an opening, and administrators, a mail that something waits. */
@Component
class TellingOfReason {

    private final StaffMail mail;
    private final Outbox outbox;

    TellingOfReason(StaffMail mail, Outbox outbox) {
        this.mail = mail;
        this.outbox = outbox;
    }

    /**
     * One mail a person, with nothing in it but that something waits.
     *
     * @param told read of it on their desk
     * @param administrators look at it within a week
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void tell(UUID opening, Set<MemberId> told, Collection<MemberId> administrators) {
        outbox.send(
                Stream.concat(
                                told.stream()
                                        .map(one -> mail(opening, one, OpeningWithReason.TOLD)),
                                administrators.stream()
                                        .filter(one -> !told.contains(one))
                                        .map(one -> mail(opening, one, OpeningWithReason.REVIEW)))
                        .flatMap(List::stream)
                        .toList());
    }

    private List<Mail> mail(UUID opening, MemberId member, String path) {
        return mail.of(member).stream()
                .map(box ->
                        new Mail(
                                "opened-%s-%s".formatted(opening, member.value()),
                                box.address(),
                                MailKind.WAITING,
                                box.language(),
                                "/" + path,
                                null,
                                null))
                .toList();
    }
}
