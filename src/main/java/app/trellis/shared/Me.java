package app.trellis.shared;

import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The person who is signed in, for modules that need to know no more than who it is. */
public final class Me {

    private static final MemberId NOBODY = new MemberId(new UUID(0, 0));

    private Me() {}

    /** The person; only where a sign-in has already been demanded. */
    public static MemberId id() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            return person.memberId();
        }
        throw new IllegalStateException("Nobody is signed in");
    }

    /** The person, or nobody's id where work is done for a practice and nobody is signed in. */
    public static MemberId orNobody() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Person person
                ? person.memberId()
                : NOBODY;
    }

    /** Whether the person acts in a role; nobody does while nobody is signed in. */
    public static boolean is(Role role) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(one -> role.authority().equals(one.getAuthority()));
    }
}
