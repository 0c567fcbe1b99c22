package app.trellis.trends;

import app.trellis.shared.MemberId;
import app.trellis.shared.Person;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person who is signed in. */
final class Me {

    private Me() {}

    static MemberId id() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            return person.memberId();
        }
        throw new IllegalStateException("Nobody is signed in");
    }
}
