package app.trellis.organization;

import app.trellis.identity.Mailbox;
import app.trellis.identity.Mailboxes;
import app.trellis.shared.MemberId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a mail to somebody who works here goes; for modules, never for a page. */
@Component
public class StaffMail {

    private final Members members;
    private final Mailboxes mailboxes;

    StaffMail(Members members, Mailboxes mailboxes) {
        this.members = members;
        this.mailboxes = mailboxes;
    }

    /** Nothing for somebody whose place has ended. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Mailbox> of(MemberId id) {
        return members.findById(id)
                .filter(Member::isLive)
                .flatMap(member -> mailboxes.of(member.account()));
    }
}
