package app.trellis.notes;

import app.trellis.shared.MemberId;
import app.trellis.shared.Person;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whose hand writes, reads or signs. */
@Component
class CurrentAuthor {

    /** The person; only where a sign-in has already been demanded. */
    MemberId get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            return person.memberId();
        }
        throw new IllegalStateException("Nobody is signed in");
    }
}
